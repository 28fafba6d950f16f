namespace BackBot.Storage;

/// <summary>Which database keeps the conversations.</summary>
public enum StorageProvider
{
    /// <summary>One file in the data folder; one instance.</summary>
    Sqlite,

    /// <summary>A PostgreSQL server; several instances.</summary>
    PostgreSql,
}
