using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BackBot.Observing;

/// <summary>Not ready as soon as the server begins to stop, so that a load balancer sends nobody new while turns are finished.</summary>
internal sealed class StoppingHealthCheck(IHostApplicationLifetime lifetime) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(lifetime.ApplicationStopping.IsCancellationRequested
            ? HealthCheckResult.Unhealthy("The server is stopping.")
            : HealthCheckResult.Healthy("The server is running."));
}
