using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace BackBot.Channels.Teams;

/// <summary>Shows that the bot is at it when an answer takes longer than a moment. The one thing that leaves before the turn is committed.</summary>
internal sealed partial class TypingMiddleware(TimeProvider time, ILogger<TypingMiddleware> logger) : IMiddleware
{
    /// <summary>After this long people wonder whether they were heard.</summary>
    public static readonly TimeSpan After = TimeSpan.FromSeconds(1);

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        if (activity is not { Type: ActivityTypes.Message, ServiceUrl: not null }
            || activity.DeliveryMode == DeliveryModes.ExpectReplies
            || turnContext.TurnState.Get<ConnectorFactory>() is not { } connectors)
        {
            await next(cancellationToken);
            return;
        }

        using var answered = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var typing = ShowAsync(activity, connectors, turnContext.TurnState.Get<string>(BotAdapter.OAuthScopeKey), answered.Token);
        try
        {
            await next(cancellationToken);
        }
        finally
        {
            await answered.CancelAsync();
            await typing;
        }
    }

    private async Task ShowAsync(Activity activity, ConnectorFactory connectors, string audience, CancellationToken cancellationToken)
    {
        try
        {
            await Task.Delay(After, time, cancellationToken);
            var client = await connectors.CreateAsync(activity.ServiceUrl, audience, cancellationToken);
            var typing = new Activity(ActivityTypes.Typing).ApplyConversationReference(activity.GetConversationReference());
            await client.Conversations.SendToConversationAsync(activity.Conversation.Id, typing, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // The answer is there.
        }
        catch (Exception e)
        {
            LogNotShown(e.GetType().Name);
        }
    }

    [LoggerMessage(LogLevel.Debug, "Typing could not be shown: {Exception}")]
    private partial void LogNotShown(string exception);
}
