using Npgsql;

namespace BackBot.Bench.Reliability.Faults;

/// <summary>The database server takes no writes, as one that has become a replica.</summary>
internal sealed class ReadOnlyDatabase(PostgreSqlServer server) : IFault
{
    public string Name => "PostgreSQL read-only";

    public Task BeginAsync() => ExecuteAsync("ALTER SYSTEM SET default_transaction_read_only = on");

    public Task EndAsync() => ExecuteAsync("ALTER SYSTEM RESET default_transaction_read_only");

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString + ";Pooling=false;Options=-c default_transaction_read_only=off");
        await connection.OpenAsync();
        foreach (var statement in (string[])[sql, "SELECT pg_reload_conf()"])
        {
            await using var command = new NpgsqlCommand(statement, connection);
            await command.ExecuteNonQueryAsync();
        }
    }
}
