using System.Security.Claims;
using BackBot.Channels.Turns;
using BackBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace BackBot.Channels.Connector;

/// <summary>One authenticated caller of <c>/api/messages</c>: its replies go back through its connector, or into the response when it expects them there.</summary>
internal sealed partial class ConnectorChannel(
    AuthenticateRequestResult caller, ConnectorDelivery delivery, IOutboxStore outbox, ILogger logger) : ITurnChannel
{
    public bool UsesOutbox(Activity inbound) => inbound.DeliveryMode != DeliveryModes.ExpectReplies;

    /// <summary>The channel gives ids.</summary>
    public string? ActivityId(string conversationId, long sequence) => null;

    public void Prepare(ITurnContext turn)
    {
        turn.TurnState.Set<ClaimsIdentity>(BotAdapter.BotIdentityKey, caller.ClaimsIdentity);
        turn.TurnState.Set(BotAdapter.OAuthScopeKey, caller.Audience);
        turn.TurnState.Set(caller.ConnectorFactory);
    }

    public async Task DeliverAsync(TurnResult result)
    {
        if (result.Operations.Count == 0)
        {
            return;
        }

        try
        {
            if (result.Backlog)
            {
                await outbox.ReleaseAsync(result.Address, [.. result.Operations.Select(operation => operation.Sequence)]);
                return;
            }

            var payloads = result.Replies.ToDictionary(reply => reply.Sequence, reply => reply.Payload);
            await delivery.DeliverAsync(
                result.Address,
                [.. result.Operations.Select(operation => new OutboxEntry(
                    0, result.Address, operation.Sequence, operation.Operation, payloads[operation.Sequence], 0))],
                caller.ConnectorFactory,
                caller.Audience,
                CancellationToken.None);
        }
        catch (StoreUnavailableException e)
        {
            // What was delivered may be delivered twice, what was not waits in the outbox.
            LogNotWrittenDown(e.Message);
        }
    }

    [LoggerMessage(LogLevel.Error, "How deliveries went could not be written down. {Reason}")]
    private partial void LogNotWrittenDown(string reason);
}
