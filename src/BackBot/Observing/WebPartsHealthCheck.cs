using BackBot.Hosting;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace BackBot.Observing;

/// <summary>Whether the files of the chat page and the widget are there.</summary>
internal sealed class WebPartsHealthCheck(HostFolders folders) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(File.Exists(Path.Combine(folders.Web, "manifest.json"))
            ? HealthCheckResult.Healthy("The chat page is there.")
            : HealthCheckResult.Degraded("The files of the chat page are gone; other channels still work."));
}
