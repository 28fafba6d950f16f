using System.Buffers;
using System.Text.Json;
using BackBot.BotFramework.Json;
using BackBot.Channels.Authentication;
using BackBot.Channels.DirectLine;
using BackBot.Channels.Turns;
using BackBot.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace BackBot.Channels.Connector;

/// <summary>
/// The cloud adapter with turns that are committed before they are delivered. A request is answered with 200, the answer to an invoke, or
/// the expected replies; 400 for a body that is no activity, 401 for a caller who may not, 403 for a conversation that isn't the caller's,
/// 405 for anything but a POST, 413 for a body that is too large, and 503 when the turn can't be stored: the channel then sends it again.
/// </summary>
public sealed class ConnectorAdapter : CloudAdapter, IBotFrameworkHttpAdapter
{
    private const int LongestId = 400;

    private readonly TurnRunner _turns;
    private readonly ConnectorDelivery _delivery;
    private readonly IOutboxStore _outbox;
    private readonly IConversationStore _conversations;
    private readonly ConnectorOptions _options;

    internal ConnectorAdapter(
        BotFrameworkAuthentication authentication,
        TurnRunner turns,
        ConnectorDelivery delivery,
        IOutboxStore outbox,
        IConversationStore conversations,
        ConnectorOptions options,
        ILogger<ConnectorAdapter> logger)
        : base(authentication, logger)
    {
        _turns = turns;
        _delivery = delivery;
        _outbox = outbox;
        _conversations = conversations;
        _options = options;
    }

    /// <inheritdoc cref="CloudAdapter.ProcessAsync"/>
    public new async Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        if (!HttpMethods.IsPost(httpRequest.Method))
        {
            httpResponse.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        if (httpRequest.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = _options.MaxBodyBytes;
        }

        try
        {
            var activity = await ActivityJson.DeserializeAsync(httpRequest.BodyReader, cancellationToken);
            var caller = await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, httpRequest.Headers.Authorization, cancellationToken);
            if (await RefusalAsync(activity, cancellationToken) is { } refusal)
            {
                httpResponse.StatusCode = refusal;
                return;
            }

            await ProcessAsync(activity, caller, bot, httpResponse, cancellationToken);
        }
        catch (JsonException)
        {
            httpResponse.StatusCode = StatusCodes.Status400BadRequest;
        }
        catch (BadHttpRequestException e)
        {
            httpResponse.StatusCode = e.StatusCode;
        }
        catch (AuthenticationRefusedException e)
        {
            httpResponse.StatusCode = e.StatusCode;
        }
        catch (UnauthorizedAccessException)
        {
            httpResponse.StatusCode = StatusCodes.Status401Unauthorized;
        }
        catch (StoreUnavailableException)
        {
            httpResponse.Headers.RetryAfter = "2";
            httpResponse.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }

    private async Task ProcessAsync(
        Activity activity, AuthenticateRequestResult caller, IBot bot, HttpResponse httpResponse, CancellationToken cancellationToken)
    {
        activity.CallerId = caller.CallerId;
        var channel = new ConnectorChannel(caller, _delivery, _outbox, Logger);
        // What runs around the bot may make a message of an invoke.
        var isInvoke = activity.Type == ActivityTypes.Invoke;
        var direction = activity.Type == ActivityTypes.Message ? ActivityDirection.Inbound : ActivityDirection.Hidden;
        var turn = await _turns.RunAsync(bot, new(activity, channel, InboundId(activity), direction), cancellationToken);
        if (activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            httpResponse.ContentType = "application/json; charset=utf-8";
            WriteReplies(httpResponse, turn.Replies);
        }
        else if (isInvoke)
        {
            WriteInvoke(httpResponse, turn);
        }
    }

    private static void WriteInvoke(HttpResponse httpResponse, TurnResult turn)
    {
        // A duplicate of an invoke has been answered; how is no longer known.
        httpResponse.StatusCode = turn.InvokeResponse?.Status
            ?? (turn.Status == TurnStatus.Duplicate ? StatusCodes.Status200OK : StatusCodes.Status501NotImplemented);
        if (turn.InvokeResponse?.Body is { } body)
        {
            httpResponse.ContentType = "application/json; charset=utf-8";
            ActivityJson.Serialize(httpResponse.BodyWriter, body);
        }
    }

    private static void WriteReplies(HttpResponse httpResponse, IReadOnlyList<StoredActivity> replies)
    {
        var begin = "{\"activities\":["u8;
        var between = ","u8;
        var end = "]}"u8;
        httpResponse.ContentLength = begin.Length + replies.Sum(reply => reply.Payload.Length) + (between.Length * Math.Max(0, replies.Count - 1)) + end.Length;
        var body = httpResponse.BodyWriter;
        body.Write(begin);
        for (var i = 0; i < replies.Count; i++)
        {
            if (i > 0)
            {
                body.Write(between);
            }

            body.Write(replies[i].Payload.Span);
        }

        body.Write(end);
    }

    /// <summary>Why this activity can't become a turn; null when it can.</summary>
    private async Task<int?> RefusalAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (!IsId(activity.Type) || !IsId(activity.ChannelId) || !IsId(activity.Conversation?.Id) || !IsId(activity.From?.Id) || activity.Recipient is null)
        {
            return StatusCodes.Status400BadRequest;
        }

        // The conversations of this server's own Direct Line are nobody else's, whatever a caller writes into an activity.
        return activity.ChannelId == DirectLineChannel.Id
            && await _conversations.LoadAsync(new(DirectLineChannel.Id, activity.Conversation!.Id), cancellationToken) is { } known
            && known.Reference.Span.IndexOf("\"urn:backbot:directline\""u8) >= 0
                ? StatusCodes.Status403Forbidden
                : null;
    }

    private static bool IsId(string? id) => id is { Length: > 0 and <= LongestId };

    /// <summary>An edited message comes with the id of the message.</summary>
    private static string? InboundId(Activity activity) => IsId(activity.Id) ? $"{activity.Type}:{activity.Id}" : null;
}
