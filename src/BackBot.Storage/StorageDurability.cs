namespace BackBot.Storage;

/// <summary>What a committed turn survives in SQLite (docs/adr/0041).</summary>
public enum StorageDurability
{
    /// <summary>The death of the process. A power failure may cost the newest turns, never the database.</summary>
    Normal,

    /// <summary>Also a power failure; every group of turns waits for the disk.</summary>
    Full,
}
