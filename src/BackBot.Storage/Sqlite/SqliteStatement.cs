using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace BackBot.Storage.Sqlite;

/// <summary>
/// One statement, prepared once, with its parameters set by position. Straight on SQLite: a command of the driver makes a reader, a binder and a box
/// for every value each time (docs/adr/0041). Used by the writer's thread alone.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly int[] _parameters;

    /// <exception cref="SqliteException">The database can't prepare it.</exception>
    public SqliteStatement(SqliteConnection connection, string sql, params ReadOnlySpan<string> parameters)
    {
        _database = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_database, sql, out _statement));
        _parameters = new int[parameters.Length];
        for (var at = 0; at < parameters.Length; at++)
        {
            _parameters[at] = raw.sqlite3_bind_parameter_index(_statement, parameters[at]);
        }
    }

    public SqliteStatement Set(int index, long value) => Checked(raw.sqlite3_bind_int64(_statement, _parameters[index], value));

    public SqliteStatement Set(int index, string? value) =>
        Checked(value is null ? raw.sqlite3_bind_null(_statement, _parameters[index]) : raw.sqlite3_bind_text(_statement, _parameters[index], value));

    public SqliteStatement Set(int index, ReadOnlyMemory<byte>? value) => Checked(value switch
    {
        null => raw.sqlite3_bind_null(_statement, _parameters[index]),
        // No bytes at an address of nothing would be taken for no value.
        { IsEmpty: true } => raw.sqlite3_bind_zeroblob(_statement, _parameters[index], 0),
        { } bytes => raw.sqlite3_bind_blob(_statement, _parameters[index], bytes.Span),
    });

    /// <summary>Runs it to its end.</summary>
    /// <returns>How many rows it changed.</returns>
    public int Execute()
    {
        Step();
        return raw.sqlite3_changes(_database);
    }

    /// <summary>The number in the first column of the first row; null when there is no row.</summary>
    public long? Number() => Step();

    public void Dispose() => _statement.Dispose();

    private long? Step()
    {
        try
        {
            var code = raw.sqlite3_step(_statement);
            if (code is not (raw.SQLITE_ROW or raw.SQLITE_DONE))
            {
                Check(code);
            }

            return code == raw.SQLITE_ROW ? raw.sqlite3_column_int64(_statement, 0) : null;
        }
        finally
        {
            // Its code is that of the step once more.
            _ = raw.sqlite3_reset(_statement);
        }
    }

    private SqliteStatement Checked(int code)
    {
        Check(code);
        return this;
    }

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, _database);
}
