using BackBot.Knowing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BackBot.Observing;

/// <summary>Which content is in force, and whether newer content on disk was refused. What is wrong with it stands in the log.</summary>
internal sealed class ContentHealthCheck(KnowledgeKeeper keeper) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var refused = keeper.Refused is not null;
        var data = new Dictionary<string, object> { ["version"] = keeper.Current.Content.Version, ["refused"] = refused };
        return Task.FromResult(refused
            ? HealthCheckResult.Degraded("The content on disk has mistakes; the last good one stays in force.", data: data)
            : HealthCheckResult.Healthy("The content on disk is in force.", data));
    }
}
