using BackBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace BackBot.Channels.DirectLine;

/// <summary>Direct Line's addresses.</summary>
public static class DirectLineEndpoints
{
    /// <summary>The CORS policy with the allowed sites.</summary>
    public const string CorsPolicy = "BackBot.DirectLine";

    /// <summary>The rate limit of asking for tokens, by address.</summary>
    public const string TokenLimit = "BackBot.DirectLine.Tokens";

    /// <summary>The rate limit of posting, by conversation.</summary>
    public const string MessageLimit = "BackBot.DirectLine.Messages";

    /// <summary>Maps Direct Line 3.0 under <c>/v3/directline</c>. <c>UseBackBotChannels</c> must run before.</summary>
    public static RouteGroupBuilder MapDirectLine(this IEndpointRouteBuilder routes)
    {
        var options = routes.ServiceProvider.GetRequiredService<DirectLineOptions>();
        var service = routes.ServiceProvider.GetRequiredService<DirectLineService>();
        var group = routes.MapGroup("/v3/directline").RequireCors(CorsPolicy);
        group.AddEndpointFilter(RefuseAsync);
        var small = new RequestSizeLimitAttribute(options.MaxBodyBytes);

        group.MapPost("/tokens/generate", (Delegate)service.GenerateAsync).RequireRateLimiting(TokenLimit).WithMetadata(small);
        group.MapPost("/tokens/refresh", (Delegate)service.RefreshAsync).RequireRateLimiting(TokenLimit).WithMetadata(small);
        group.MapPost("/conversations", (Delegate)service.StartAsync).RequireRateLimiting(TokenLimit).WithMetadata(small);
        group.MapGet("/conversations/{id}", service.ReconnectAsync);
        group.MapPost("/conversations/{id}/activities", service.PostAsync).RequireRateLimiting(MessageLimit).WithMetadata(small);
        group.MapGet("/conversations/{id}/activities", service.PollAsync);
        group.MapPost("/conversations/{id}/upload", service.UploadAsync)
            .RequireRateLimiting(MessageLimit)
            .WithMetadata(new RequestSizeLimitAttribute(options.MaxUploadBytes));
        group.MapGet("/conversations/{id}/stream", service.StreamAsync);
        return group;
    }

    /// <summary>What may go wrong in any request becomes the answer it deserves.</summary>
    private static async ValueTask<object?> RefuseAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (StoreUnavailableException)
        {
            return Problems.StoreUnavailable;
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return Problems.TooLarge;
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return Problems.BadRequest("The body can't be read.");
        }
        catch (OperationCanceledException) when (context.HttpContext.RequestAborted.IsCancellationRequested)
        {
            return Results.Empty;
        }
    }
}
