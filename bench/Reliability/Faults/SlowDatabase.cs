namespace BackBot.Bench.Reliability.Faults;

/// <summary>Every answer of the database server comes late.</summary>
internal sealed class SlowDatabase(SlowRelay relay, TimeSpan late) : IFault
{
    public string Name => $"PostgreSQL {late.TotalSeconds:F0} s slow with every answer";

    public Task BeginAsync()
    {
        relay.Delay = late;
        return Task.CompletedTask;
    }

    public Task EndAsync()
    {
        relay.Delay = TimeSpan.Zero;
        return Task.CompletedTask;
    }
}
