using System.Security.Claims;
using BackBot.Storage;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BackBot.Channels.Connector;

/// <summary>Delivers later what could not be delivered with its turn, also what another instance owed when it died.</summary>
internal sealed partial class OutboxDispatcher(
    IOutboxStore outbox,
    ConnectorDelivery delivery,
    BotFrameworkAuthentication authentication,
    ConnectorOptions options,
    TimeProvider time,
    ILogger<OutboxDispatcher> logger) : BackgroundService
{
    private const int Group = 200;
    private const int Conversations = 8;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>One look at what is due; false when there was nothing.</summary>
    internal async Task<bool> DeliverDueAsync(CancellationToken cancellationToken)
    {
        var due = await outbox.TakeDueAsync(Group, Lease, cancellationToken);
        await Parallel.ForEachAsync(
            due.GroupBy(entry => entry.Address),
            new ParallelOptions { MaxDegreeOfParallelism = Conversations, CancellationToken = cancellationToken },
            async (conversation, token) => await delivery.DeliverAsync(
                conversation.Key,
                [.. conversation],
                authentication.CreateConnectorFactory(new ClaimsIdentity()),
                authentication.GetOriginatingAudience(),
                token));
        return due.Count > 0;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.OutboxInterval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await DeliverDueAsync(stoppingToken))
                {
                    // Until nothing is due.
                }
            }
            catch (StoreUnavailableException e)
            {
                LogUnavailable(e.Message);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "The outbox can't be read now; tried again later. {Reason}")]
    private partial void LogUnavailable(string reason);
}
