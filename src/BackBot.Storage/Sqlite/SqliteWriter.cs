using Microsoft.Data.Sqlite;

namespace BackBot.Storage.Sqlite;

/// <summary>
/// The one writer: a thread of its own takes what waits, writes it as one transaction (group commit) and tells everyone.
/// SQLite has one writer anyway; this way nobody waits for a lock and a hundred turns share one commit.
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    private readonly SqliteDatabase _database;
    private readonly WriteQueue _queue = new();
    private readonly Thread _thread;
    private SqliteConnection? _connection;
    private SqliteTurnStatements? _statements;

    public SqliteWriter(SqliteDatabase database)
    {
        _database = database;
        _thread = new Thread(Run) { IsBackground = true, Name = "BackBot store" };
        _thread.Start();
    }

    public void Enqueue(SqliteWork work) => _queue.Add(work);

    public void Dispose()
    {
        _queue.Close();
        _thread.Join();
        Disconnect();
    }

    private void Run()
    {
        var group = new List<SqliteWork>();
        while (_queue.Take(group))
        {
            Write(group);
        }
    }

    private void Write(List<SqliteWork> group)
    {
        if (TryWrite(group) is not { } failure)
        {
            return;
        }

        if (failure is SqliteException { SqliteErrorCode: not SqliteConstraint } unusable)
        {
            // The database itself is the trouble. The next group finds out on a new connection whether it is over.
            Disconnect();
            FailAll(group, SqliteDatabase.Unavailable(unusable));
        }
        else if (group.Count == 1)
        {
            group[0].Fail(failure);
        }
        else
        {
            // One piece of work spoiled the group; the others must not suffer.
            foreach (var work in group)
            {
                Write([work]);
            }
        }
    }

    private const int SqliteConstraint = 19;

    /// <summary>Null when the group is committed, else what went wrong; nothing is written then.</summary>
    private Exception? TryWrite(List<SqliteWork> group)
    {
        var scrub = false;
        try
        {
            Connect();
            _statements!.Begin();
            foreach (var work in group)
            {
                work.Execute(_connection!, _statements);
                scrub |= work.Scrub;
            }

            _statements!.Commit();
        }
#pragma warning disable CA1031 // Whatever went wrong is handed to whoever waits for the work.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Rollback();
            return e;
        }

        if (scrub)
        {
            ScrubLog();
        }

        foreach (var work in group)
        {
            work.Succeed();
        }

        return null;
    }

    private void Connect()
    {
        if (_connection is null)
        {
            _connection = _database.ConnectWriter();
            _statements = new SqliteTurnStatements(_connection);
        }
    }

    private void Disconnect()
    {
        _statements?.Dispose();
        _connection?.Dispose();
        _statements = null;
        _connection = null;
    }

    private void Rollback()
    {
        try
        {
            Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite has rolled back by itself already, or the connection is of no more use.
            Disconnect();
        }
    }

    /// <summary>Deleted rows are zeroed in the file (secure_delete); here the freed pages are given back and the log is emptied.</summary>
    private void ScrubLog()
    {
        try
        {
            Execute("PRAGMA incremental_vacuum");
            Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        catch (SqliteException)
        {
            // A reader was in the way or the disk is full. The purge does it again.
        }
    }

    private void Execute(string sql)
    {
        if (_connection is null)
        {
            return;
        }

        using var command = _connection.CreateCommand();
#pragma warning disable CA2100 // Only constants arrive here.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            // incremental_vacuum frees one page a row.
        }
    }

    private static void FailAll(List<SqliteWork> group, Exception exception)
    {
        foreach (var work in group)
        {
            work.Fail(exception);
        }
    }
}
