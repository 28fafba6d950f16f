namespace Microsoft.Bot.Builder;

/// <summary>A bot: gets every turn of every conversation.</summary>
public interface IBot
{
    /// <summary>Handles one turn.</summary>
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}
