namespace Microsoft.Bot.Builder;

/// <summary>Something that runs around every turn.</summary>
public interface IMiddleware
{
    /// <summary>Does its work before and after calling <paramref name="next"/>; without the call the turn ends here.</summary>
    Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default);
}
