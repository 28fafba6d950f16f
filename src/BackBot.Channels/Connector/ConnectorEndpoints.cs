using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Bot.Builder;

namespace BackBot.Channels.Connector;

/// <summary>The address that channels post to.</summary>
public static class ConnectorEndpoints
{
    /// <summary>Maps <c>POST /api/messages</c>.</summary>
    public static IEndpointConventionBuilder MapConnector(this IEndpointRouteBuilder routes) => routes.MapPost(
        "/api/messages",
        (HttpContext http, ConnectorAdapter adapter, IBot bot) => adapter.ProcessAsync(http.Request, http.Response, bot, http.RequestAborted));
}
