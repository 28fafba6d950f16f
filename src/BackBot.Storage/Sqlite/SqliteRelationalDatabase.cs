using System.Data.Common;
using BackBot.Storage.Relational;

namespace BackBot.Storage.Sqlite;

/// <summary>Seldom operations on SQLite. Its driver completes every call at once, so that the result is there when the call returns.</summary>
internal sealed class SqliteRelationalDatabase(SqliteDatabase database, SqliteWriter writer) : IRelationalDatabase
{
    public Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellationToken) =>
        database.Read(reader => read(reader.Connection));

    public Task<T> WriteAsync<T>(Func<DbConnection, Task<T>> write, bool scrub, CancellationToken cancellationToken)
    {
        var work = new SqliteTask<T>((connection, _) => write(connection).GetAwaiter().GetResult(), scrub);
        writer.Enqueue(work);
        return work.Completion.WaitAsync(cancellationToken);
    }

    public string In(string parameter) => "IN @" + parameter;

    /// <summary>There is one writer and one instance.</summary>
    public Task LockQueueAsync(DbConnection connection) => Task.CompletedTask;
}
