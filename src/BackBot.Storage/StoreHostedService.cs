using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BackBot.Storage;

/// <summary>Opens the store before the server listens, and purges while it runs.</summary>
internal sealed partial class StoreHostedService(
    IStoreMaintenance maintenance, StorageOptions options, TimeProvider time, ILogger<StoreHostedService> logger) : BackgroundService
{
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await maintenance.OpenAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.PurgeInterval, time);
        do
        {
            try
            {
                var purged = await maintenance.PurgeAsync(stoppingToken);
                if (purged > 0)
                {
                    LogPurged(purged);
                }
            }
            catch (StoreUnavailableException e)
            {
                LogPurgeFailed(e.Message);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Information, "Deleted {Count} conversations that were past their retention")]
    private partial void LogPurged(int count);

    [LoggerMessage(LogLevel.Warning, "Conversations past their retention could not be deleted; tried again later. {Reason}")]
    private partial void LogPurgeFailed(string reason);
}
