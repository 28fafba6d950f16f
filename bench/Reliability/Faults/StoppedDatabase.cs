namespace BackBot.Bench.Reliability.Faults;

/// <summary>The database server crashes and is started again.</summary>
internal sealed class StoppedDatabase(PostgreSqlServer server) : IFault
{
    public string Name => "PostgreSQL stopped";

    public Task BeginAsync() => server.CrashAsync();

    public Task EndAsync() => server.StartAsync();
}
