namespace BackBot.Storage;

/// <summary>Configuration section <c>BackBot:Storage</c>; the data folder is <c>BackBot:DataFolder</c>.</summary>
public sealed class StorageOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "BackBot:Storage";

    /// <summary>The configuration key of <see cref="DataFolder"/>.</summary>
    public const string DataFolderKey = "BackBot:DataFolder";

    /// <summary>Where the database file and keys live; created with access for this user only.</summary>
    public string DataFolder { get; set; } = "data";

    /// <summary>Which database.</summary>
    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    /// <summary>Npgsql connection string; needed with <see cref="StorageProvider.PostgreSql"/>.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>How long a conversation is kept after its newest turn. Between an hour and ten years.</summary>
    public TimeSpan Retention { get; set; } = TimeSpan.FromDays(7);

    /// <summary>How often what is past its retention is deleted.</summary>
    public TimeSpan PurgeInterval { get; set; } = TimeSpan.FromHours(1);

    /// <summary>What a committed turn survives; SQLite only.</summary>
    public StorageDurability Durability { get; set; } = StorageDurability.Normal;

    /// <summary>How many conversations are kept in memory besides the database; SQLite only, as only there one instance owns the database.</summary>
    public int CachedConversations { get; set; } = 10_000;

    /// <summary>Whether what is stored of conversations is encrypted (docs/adr/0061).</summary>
    public bool Encrypt { get; set; }

    /// <summary>Where the keys of <see cref="Encrypt"/> lie; <c>keys</c> in the data folder when empty. Several instances share it.</summary>
    public string? KeyFolder { get; set; }

    /// <summary>After how long a new key is made for what is written from then on; old ones are kept for reading. At least seven days.</summary>
    public TimeSpan KeyLifetime { get; set; } = TimeSpan.FromDays(90);

    /// <summary>The folder of the keys.</summary>
    internal string KeyPath => string.IsNullOrWhiteSpace(KeyFolder) ? Path.Combine(DataFolder, "keys") : Path.GetFullPath(KeyFolder);
}
