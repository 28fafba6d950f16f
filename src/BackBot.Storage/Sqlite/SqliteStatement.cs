using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace BackBot.Storage.Sqlite;

/// <summary>One statement, prepared once, with its parameters set by position.</summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly SqliteCommand _command;

    public SqliteStatement(SqliteConnection connection, string sql, params ReadOnlySpan<string> parameters)
    {
        _command = connection.CreateCommand();
#pragma warning disable CA2100 // Only constants arrive here.
        _command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var name in parameters)
        {
            _command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }
    }

    public SqliteStatement Set(int index, long value) => SetValue(index, value);

    public SqliteStatement Set(int index, long? value) => SetValue(index, value is { } set ? set : DBNull.Value);

    public SqliteStatement Set(int index, string? value) => SetValue(index, value is null ? DBNull.Value : value);

    public SqliteStatement Set(int index, ReadOnlyMemory<byte>? value) => SetValue(index, value is { } bytes ? Array(bytes) : DBNull.Value);

    public int Execute() => _command.ExecuteNonQuery();

    public object? Scalar() => _command.ExecuteScalar();

    public void Dispose() => _command.Dispose();

    private static byte[] Array(ReadOnlyMemory<byte> bytes) =>
        MemoryMarshal.TryGetArray(bytes, out var segment) && segment.Array is { } array && segment.Offset == 0 && segment.Count == array.Length
            ? array
            : bytes.ToArray();

    private SqliteStatement SetValue(int index, object value)
    {
        _command.Parameters[index].Value = value;
        return this;
    }
}
