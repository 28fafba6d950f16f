using Microsoft.Data.Sqlite;

namespace BackBot.Storage.Sqlite;

/// <summary>Something that waits to be written. It may be executed twice when the group it was in had to be rolled back.</summary>
internal abstract class SqliteWork
{
    /// <summary>Whether something was deleted that must also leave the write-ahead log.</summary>
    public bool Scrub { get; protected set; }

    public abstract void Execute(SqliteConnection connection, SqliteTurnStatements statements);

    /// <summary>The transaction is committed.</summary>
    public abstract void Succeed();

    /// <summary>The transaction was rolled back.</summary>
    public abstract void Fail(Exception exception);
}
