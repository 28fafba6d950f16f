using System.Buffers;
using System.Globalization;
using System.Text.Json;
using BackBot.BotFramework.Json;
using BackBot.Channels.Turns;
using BackBot.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Hosting;

namespace BackBot.Channels.DirectLine;

/// <summary>The requests of the Direct Line 3.0 protocol, after <c>learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-direct-line-3-0-api-reference</c>.</summary>
internal sealed class DirectLineService(
    DirectLineTokens tokens,
    DirectLineAccess access,
    DirectLineOptions options,
    InboundActivities inbound,
    ConversationStreams streams,
    TurnRunner turns,
    IBot bot,
    IConversationStore store,
    IHostApplicationLifetime lifetime,
    TimeProvider time)
{
    private const int PollPage = 200;
    private const int LongestUserId = 128;

    public async Task<IResult> GenerateAsync(HttpContext http)
    {
        var bearer = DirectLineAccess.Bearer(http.Request);
        var trusted = access.IsSecret(bearer);
        if (!trusted && (bearer is not null || options.RequireSecret))
        {
            return bearer is null ? Problems.NoToken : Problems.BadToken;
        }

        if (!trusted && !access.IsAllowedOrigin(http.Request))
        {
            return Problems.BadOrigin;
        }

        var (request, refusal) = await ReadStartAsync(http);
        return refusal ?? await TokenAsync(DirectLineTokens.NewId(), User(request, trusted), http.RequestAborted);
    }

    public async Task<IResult> RefreshAsync(HttpContext http)
    {
        if (DirectLineAccess.Bearer(http.Request) is not { } bearer)
        {
            return Problems.NoToken;
        }

        var (check, identity) = await tokens.CheckAsync(bearer, TokenUse.Talk, http.RequestAborted);
        return check switch
        {
            TokenCheck.Invalid => Problems.BadToken,
            _ when !tokens.IsRefreshable(identity!) => Problems.TokenExpired,
            _ => await TokenAsync(identity!.ConversationId, identity.UserId, http.RequestAborted),
        };
    }

    public async Task<IResult> StartAsync(HttpContext http)
    {
        var (request, refusal) = await ReadStartAsync(http);
        if (refusal is not null)
        {
            return refusal;
        }

        DirectLineIdentity? identity;
        if (access.IsSecret(DirectLineAccess.Bearer(http.Request)))
        {
            identity = new(DirectLineTokens.NewId(), User(request, trusted: true), string.Empty, default, default);
        }
        else
        {
            (identity, refusal) = await access.IdentifyAsync(http.Request, null, http.RequestAborted);
            if (identity is null)
            {
                return refusal!;
            }
        }

        // The greeting is committed before the client hears of the conversation, so its first look finds it.
        var turn = await turns.RunAsync(bot, inbound.Start(identity, request?.Locale), http.RequestAborted);
        return await ConversationAsync(
            http, identity, string.Empty, turn.Status == TurnStatus.Duplicate ? StatusCodes.Status200OK : StatusCodes.Status201Created);
    }

    public async Task<IResult> ReconnectAsync(HttpContext http, string id)
    {
        var (identity, refusal) = await access.IdentifyAsync(http.Request, id, http.RequestAborted);
        if (identity is null)
        {
            return refusal!;
        }

        return await store.LoadAsync(new(DirectLineChannel.Id, id), http.RequestAborted) is null
            ? Problems.NotFound
            : await ConversationAsync(http, identity, http.Request.Query["watermark"].ToString(), StatusCodes.Status200OK);
    }

    public Task<IResult> PostAsync(HttpContext http, string id) =>
        PostAsync(http, id, async () => await ActivityJson.DeserializeAsync(http.Request.BodyReader, http.RequestAborted));

    public Task<IResult> UploadAsync(HttpContext http, string id) =>
        PostAsync(http, id, () => UploadReader.ReadAsync(http.Request, http.RequestAborted));

    public async Task<IResult> PollAsync(HttpContext http, string id)
    {
        var (identity, refusal) = await access.IdentifyAsync(http.Request, id, http.RequestAborted);
        if (identity is null)
        {
            return refusal!;
        }

        var address = new ConversationAddress(DirectLineChannel.Id, id);
        if (await store.LoadAsync(address, http.RequestAborted) is not { } conversation)
        {
            return Problems.NotFound;
        }

        var after = await WatermarkAsync(http.Request.Query["watermark"].ToString(), conversation, http.RequestAborted);
        var activities = await store.ReadActivitiesAsync(address, after, PollPage, http.RequestAborted);
        var frame = new ArrayBufferWriter<byte>(512);
        ActivityFrame.Write(frame, activities, activities.Count > 0 ? activities[^1].Sequence : after);
        return Results.Bytes(frame.WrittenMemory, "application/json; charset=utf-8");
    }

    public async Task<IResult> StreamAsync(HttpContext http, string id)
    {
        if (!http.WebSockets.IsWebSocketRequest)
        {
            return Problems.NotSocket;
        }

        var (check, identity) = await tokens.CheckAsync(http.Request.Query["t"].ToString(), TokenUse.Stream, http.RequestAborted);
        if (check != TokenCheck.Valid || identity!.ConversationId != id)
        {
            return check == TokenCheck.Expired ? Problems.TokenExpired : Problems.BadToken;
        }

        var address = new ConversationAddress(DirectLineChannel.Id, id);
        if (await store.LoadAsync(address, http.RequestAborted) is not { } conversation)
        {
            return Problems.NotFound;
        }

        var watermark = await WatermarkAsync(http.Request.Query["watermark"].ToString(), conversation, http.RequestAborted);
        using var socket = await http.WebSockets.AcceptWebSocketAsync(
            new WebSocketAcceptContext { KeepAliveInterval = options.PingInterval, KeepAliveTimeout = options.PingInterval });
        await new ActivityStream(socket, identity.UserId, address, watermark, store, streams, time).RunAsync(lifetime.ApplicationStopping);
        return Results.Empty;
    }

    private async Task<IResult> PostAsync(HttpContext http, string id, Func<Task<Activity>> read)
    {
        var (identity, refusal) = await access.IdentifyAsync(http.Request, id, http.RequestAborted);
        if (identity is null)
        {
            return refusal!;
        }

        if (await store.LoadAsync(new(DirectLineChannel.Id, id), http.RequestAborted) is null)
        {
            return Problems.NotFound;
        }

        TurnRequest? request;
        try
        {
            var activity = await read();
            if (inbound.IsTooLong(activity))
            {
                return Problems.TooLarge;
            }

            request = inbound.Posted(activity, identity);
        }
        catch (JsonException e)
        {
            return Problems.BadRequest(e.Message);
        }

        if (request is null)
        {
            // Typing: nobody needs to know.
            return Posted(id + "|");
        }

        var turn = await turns.RunAsync(bot, request, http.RequestAborted);
        if (turn.Forgotten)
        {
            await tokens.RevokePersonAsync(identity);
            streams.Close(identity.UserId, except: id);
        }

        return Posted(ActivityId(turn));
    }

    private static IResult Posted(string activityId) => Results.Json(new PostResponse(activityId), DirectLineJson.Default.PostResponse);

    private static string ActivityId(TurnResult turn) => $"{turn.Address.Id}|{turn.Inbound.Sequence:D7}";

    private async Task<IResult> TokenAsync(string conversationId, string userId, CancellationToken cancellationToken) => Results.Json(
        new TokenResponse(conversationId, await tokens.IssueAsync(conversationId, userId, cancellationToken), (long)tokens.Lifetime.TotalSeconds),
        DirectLineJson.Default.TokenResponse);

    private async Task<IResult> ConversationAsync(HttpContext http, DirectLineIdentity identity, string watermark, int status)
    {
        var ticket = await tokens.IssueStreamTicketAsync(identity.ConversationId, identity.UserId, http.RequestAborted);
        var token = await tokens.IssueAsync(identity.ConversationId, identity.UserId, http.RequestAborted);
        var url = access.PublicUrl(http.Request);
        // http becomes ws and https becomes wss.
        var stream = $"ws{url[4..]}{http.Request.PathBase}/v3/directline/conversations/{identity.ConversationId}/stream"
            + $"?watermark={Uri.EscapeDataString(watermark)}&t={ticket}";
        return Results.Json(
            new TokenResponse(identity.ConversationId, token, (long)tokens.Lifetime.TotalSeconds, stream),
            DirectLineJson.Default.TokenResponse,
            statusCode: status);
    }

    private static async Task<(StartRequest? Request, IResult? Refusal)> ReadStartAsync(HttpContext http)
    {
        try
        {
            using var body = new MemoryStream();
            await http.Request.Body.CopyToAsync(body, http.RequestAborted);
            return body.Length == 0
                ? (null, null)
                : (JsonSerializer.Deserialize(body.GetBuffer().AsSpan(0, (int)body.Length), DirectLineJson.Default.StartRequest), null);
        }
        catch (JsonException)
        {
            return (null, Problems.BadRequest("The body must be empty or a JSON object with user and locale."));
        }
    }

    /// <summary>Only a trusted server names the user; a page would let anyone be anyone.</summary>
    private static string User(StartRequest? request, bool trusted) =>
        trusted && request?.User?.Id is { Length: > 0 and <= LongestUserId } named ? named : "dl_" + DirectLineTokens.NewId();

    /// <summary>
    /// A watermark beyond the conversation's end counts as its end. The snapshot may be a moment older than the rows a client was given,
    /// so the rows decide: else that client would be given them again.
    /// </summary>
    private async ValueTask<long> WatermarkAsync(string text, ConversationSnapshot conversation, CancellationToken cancellationToken)
    {
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var watermark))
        {
            return 0;
        }

        if (watermark <= conversation.LastSequence)
        {
            return watermark;
        }

        var newer = await store.ReadActivitiesAsync(conversation.Address, conversation.LastSequence, PollPage, cancellationToken);
        return Math.Min(watermark, newer.Count > 0 ? newer[^1].Sequence : conversation.LastSequence);
    }
}
