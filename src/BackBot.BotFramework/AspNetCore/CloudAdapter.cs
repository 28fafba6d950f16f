using System.Text.Json;
using BackBot.BotFramework.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The adapter behind <c>POST /api/messages</c>.</summary>
public class CloudAdapter : CloudAdapterBase, IBotFrameworkHttpAdapter
{
    /// <summary>Creates one.</summary>
    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = null)
        : base(botFrameworkAuthentication, logger)
    {
    }

    /// <summary>
    /// Runs the turn of a request and answers it: 200, or the answer to an invoke, or the replies themselves when they are expected;
    /// 400 for a body that is no activity, 401 for a caller who may not, 405 for anything but a POST.
    /// </summary>
    public async Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);
        if (!HttpMethods.IsPost(httpRequest.Method))
        {
            httpResponse.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        if (await ReadAsync(httpRequest, cancellationToken) is not { } activity)
        {
            httpResponse.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        AuthenticateRequestResult caller;
        try
        {
            caller = await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, httpRequest.Headers.Authorization, cancellationToken);
        }
        catch (UnauthorizedAccessException)
        {
            httpResponse.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        Write(httpResponse, await ProcessActivityAsync(caller, activity, bot.OnTurnAsync, cancellationToken));
    }

    private static async ValueTask<Activity> ReadAsync(HttpRequest httpRequest, CancellationToken cancellationToken)
    {
        try
        {
            var activity = await ActivityJson.DeserializeAsync(httpRequest.BodyReader, cancellationToken);
            return string.IsNullOrEmpty(activity.Type) || string.IsNullOrEmpty(activity.Conversation?.Id) ? null : activity;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Write(HttpResponse httpResponse, InvokeResponse response)
    {
        httpResponse.StatusCode = response?.Status ?? StatusCodes.Status200OK;
        if (response?.Body is { } body)
        {
            httpResponse.ContentType = "application/json; charset=utf-8";
            ActivityJson.Serialize(httpResponse.BodyWriter, body);
        }
    }
}
