using System.Security.Claims;
using BackBot.BotFramework.Json;
using BackBot.Channels.Connector;
using BackBot.Channels.DirectLine;
using BackBot.Channels.Turns;
using BackBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace BackBot.Channels.CheckIns;

/// <summary>
/// Runs check-ins whose time has come as turns of their conversations, in whichever channel they are (docs/adr/0052). The turn knows its work by
/// an inbound id, so that work which is taken twice is answered once; the bot decides from its state whether it still asks.
/// </summary>
internal sealed partial class CheckInSender(
    IScheduleStore schedule,
    IConversationStore conversations,
    TurnRunner turns,
    IBot bot,
    DirectLineChannel directLine,
    ConnectorDelivery delivery,
    IOutboxStore outbox,
    BotFrameworkAuthentication authentication,
    CheckInOptions options,
    TimeProvider time,
    ILogger<CheckInSender> logger) : BackgroundService
{
    private const int Group = 50;
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    /// <summary>One look at what is due; false when there was nothing.</summary>
    internal async Task<bool> SendDueAsync(CancellationToken cancellationToken)
    {
        var due = await schedule.TakeDueAsync(Group, Lease, cancellationToken);
        foreach (var work in due)
        {
            if (work.Kind == CheckInWork.Kind)
            {
                await SendAsync(work, cancellationToken);
            }

            await schedule.CompleteAsync(work.Key, CancellationToken.None);
        }

        return due.Count > 0;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                while (await SendDueAsync(stoppingToken))
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

    internal async Task SendAsync(DueWork work, CancellationToken cancellationToken)
    {
        if (await conversations.LoadAsync(work.Address, cancellationToken) is not { Reference.IsEmpty: false } conversation)
        {
            // The person was forgotten since.
            return;
        }

        var activity = ActivityJson.Deserialize<ConversationReference>(conversation.Reference.Span).GetContinuationActivity();
        activity.Name = CheckInWork.Kind;
        activity.Locale ??= conversation.Locale;
        await turns.RunAsync(bot, new(activity, Channel(activity), CheckInWork.InboundId(work), ActivityDirection.Hidden), cancellationToken);
    }

    private ITurnChannel Channel(Activity activity) => activity.ServiceUrl == DirectLineChannel.ServiceUrl
        ? directLine
        : new ConnectorChannel(
            new AuthenticateRequestResult
            {
                ClaimsIdentity = new ClaimsIdentity(),
                Audience = authentication.GetOriginatingAudience(),
                ConnectorFactory = authentication.CreateConnectorFactory(new ClaimsIdentity()),
            },
            delivery,
            outbox,
            logger);

    [LoggerMessage(LogLevel.Warning, "The schedule can't be read now; tried again later. {Reason}")]
    private partial void LogUnavailable(string reason);
}
