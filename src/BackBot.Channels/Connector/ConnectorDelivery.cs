using BackBot.BotFramework.Json;
using BackBot.Channels.Turns;
using BackBot.Storage;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;
using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Polly.Timeout;

namespace BackBot.Channels.Connector;

/// <summary>Delivers what a conversation is owed, in order, and writes down how it went. At the first delivery that must wait, those behind it wait too.</summary>
internal sealed partial class ConnectorDelivery(IOutboxStore outbox, ConnectorOptions options, TimeProvider time, ILogger<ConnectorDelivery> logger)
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    /// <summary>Delivers these. They must be leased to the caller, and be in order.</summary>
    public async Task DeliverAsync(
        ConversationAddress address, IReadOnlyList<OutboxEntry> entries, ConnectorFactory connectors, string audience, CancellationToken cancellationToken)
    {
        var done = new List<long>(entries.Count);
        try
        {
            for (var i = 0; i < entries.Count; i++)
            {
                if (!await TryDeliverAsync(address, entries[i], connectors, audience, cancellationToken))
                {
                    await outbox.ReleaseAsync(address, [.. entries.Skip(i + 1).Select(entry => entry.Sequence)], cancellationToken);
                    break;
                }

                done.Add(entries[i].Sequence);
            }
        }
        finally
        {
            if (done.Count > 0)
            {
                await outbox.CompleteAsync(address, done, CancellationToken.None);
            }
        }
    }

    /// <summary>False when it must wait.</summary>
    private async Task<bool> TryDeliverAsync(
        ConversationAddress address, OutboxEntry entry, ConnectorFactory connectors, string audience, CancellationToken cancellationToken)
    {
        var activity = ActivityJson.Deserialize(entry.Payload.Span);
        try
        {
            var client = await connectors.CreateAsync(activity.ServiceUrl, audience, cancellationToken);
            await SendAsync(client.Conversations, entry.Operation, activity, cancellationToken);
            TurnTelemetry.Delivered(time.GetUtcNow() - (activity.Timestamp ?? time.GetUtcNow()));
            return true;
        }
        catch (ConnectorRefusedException e) when (!e.IsTransient)
        {
            await BuryAsync(address, entry, $"status {(int)e.Status}");
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            await BuryAsync(address, entry, "the service URL is not trusted");
            return true;
        }
        catch (Exception e) when (e is ConnectorRefusedException or HttpRequestException or TimeoutRejectedException or BrokenCircuitException
            or RateLimiterRejectedException or OperationCanceledException)
        {
            return await WaitAsync(address, entry, e);
        }
    }

    private static async Task SendAsync(IConversations conversations, OutboxOperation operation, Activity activity, CancellationToken cancellationToken)
    {
        var conversation = activity.Conversation.Id;
        switch (operation)
        {
            case OutboxOperation.Update:
                await conversations.UpdateActivityAsync(conversation, activity.Id, activity, cancellationToken);
                break;
            case OutboxOperation.Delete:
                await conversations.DeleteActivityAsync(conversation, activity.Id, cancellationToken);
                break;
            case OutboxOperation.Send when string.IsNullOrEmpty(activity.ReplyToId):
                await conversations.SendToConversationAsync(conversation, activity, cancellationToken);
                break;
            default:
                await conversations.ReplyToActivityAsync(conversation, activity.ReplyToId, activity, cancellationToken);
                break;
        }
    }

    private async Task<bool> WaitAsync(ConversationAddress address, OutboxEntry entry, Exception exception)
    {
        var age = time.GetUtcNow() - Timestamp(entry);
        if (age > options.GiveUpAfter)
        {
            await BuryAsync(address, entry, "given up");
            return true;
        }

        var wait = (exception as ConnectorRefusedException)?.RetryAfter
            ?? TimeSpan.FromTicks(Math.Min(LongestWait.Ticks, FirstWait.Ticks << Math.Min(entry.Attempts, 10)));
        LogWaiting(address.Channel, entry.Sequence, entry.Attempts + 1, exception.GetType().Name, wait);
        await outbox.RetryAsync(address, entry.Sequence, time.GetUtcNow() + wait, exception.GetType().Name, CancellationToken.None);
        return false;
    }

    private DateTimeOffset Timestamp(OutboxEntry entry) => ActivityJson.Deserialize(entry.Payload.Span).Timestamp ?? time.GetUtcNow();

    private async Task BuryAsync(ConversationAddress address, OutboxEntry entry, string reason)
    {
        TurnTelemetry.Buried();
        LogBuried(address.Channel, entry.Sequence, reason);
        await outbox.BuryAsync(address, entry.Sequence, reason, CancellationToken.None);
    }

    [LoggerMessage(LogLevel.Warning, "A delivery to {Channel} (activity {Sequence}, attempt {Attempt}) failed with {Exception}; it is tried again in {Wait}")]
    private partial void LogWaiting(string channel, long sequence, int attempt, string exception, TimeSpan wait);

    [LoggerMessage(LogLevel.Error, "A delivery to {Channel} (activity {Sequence}) is given up for good: {Reason}")]
    private partial void LogBuried(string channel, long sequence, string reason);
}
