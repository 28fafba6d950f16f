using BackBot.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BackBot.Observing;

/// <summary>Whether the store takes a write now, and what it owes. The answer is kept for a moment, so that asking often costs the store nothing.</summary>
internal sealed class StoreHealthCheck(IStoreMaintenance store, TimeProvider time) : IHealthCheck
{
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(1);
    private readonly Lock _lock = new();
    private (DateTimeOffset At, Task<HealthCheckResult> Result)? _latest;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            if (_latest is { } latest && (!latest.Result.IsCompleted || time.GetUtcNow() - latest.At < Kept))
            {
                return latest.Result.WaitAsync(cancellationToken);
            }

            var result = CheckAsync();
            _latest = (time.GetUtcNow(), result);
            return result.WaitAsync(cancellationToken);
        }
    }

    private async Task<HealthCheckResult> CheckAsync()
    {
        using var patience = new CancellationTokenSource(Patience, time);
        try
        {
            var health = await store.CheckAsync(patience.Token).WaitAsync(patience.Token);
            var data = new Dictionary<string, object>
            {
                ["provider"] = health.Provider.ToString(),
                ["lag_ms"] = Math.Round(health.RoundTrip.TotalMilliseconds, 1),
                ["outbox"] = health.OutboxDepth,
                ["dead_letters"] = health.DeadLetters,
            };
            return health.RoundTrip > Slow
                ? HealthCheckResult.Degraded("The store is slow.", data: data)
                : HealthCheckResult.Healthy("The store takes writes.", data);
        }
        catch (Exception e) when (e is StoreUnavailableException or OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("The store takes no writes.");
        }
    }
}
