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
}
