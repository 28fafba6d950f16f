using System.Text.Json;
using BackBot.Channels.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackBot.Channels.Teams;

/// <summary>Whoever uninstalls the bot is forgotten; whoever edits or deletes a message is told that what was said before still counts.</summary>
internal sealed class LifecycleMiddleware(ITeamsTexts texts) : IMiddleware
{
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        return activity switch
        {
            { Type: ActivityTypes.InstallationUpdate, Action: "remove" or "remove-upgrade" } => Forget(turnContext),
            _ when activity.IsShared() => next(cancellationToken),
            { Type: ActivityTypes.MessageUpdate } when IsBroughtBack(activity) => Task.CompletedTask,
            { Type: ActivityTypes.MessageUpdate } => SayAsync(turnContext, TeamsText.MessageEdited, cancellationToken),
            { Type: ActivityTypes.MessageDelete } => SayAsync(turnContext, TeamsText.MessageDeleted, cancellationToken),
            _ => next(cancellationToken),
        };
    }

    // A deleted message that comes back still counts, as it always did.
    private static bool IsBroughtBack(Activity activity) =>
        activity.ChannelData is JsonElement { ValueKind: JsonValueKind.Object } data
        && data.TryGetProperty("eventType", out var kind)
        && kind.ValueKind == JsonValueKind.String
        && kind.ValueEquals("undeleteMessage");

    private static Task Forget(ITurnContext turnContext)
    {
        // An upgrade takes the old version away and brings the new one; the person stays.
        if (turnContext.Activity.Action == "remove" && !turnContext.Activity.IsShared())
        {
            turnContext.TurnState.Get<TurnReplies>(TurnReplies.Key).Forget = true;
        }

        return Task.CompletedTask;
    }

    private Task<ResourceResponse> SayAsync(ITurnContext turnContext, TeamsText text, CancellationToken cancellationToken) =>
        turnContext.SendActivityAsync(MessageFactory.Text(texts.TextOf(text, turnContext.Activity)), cancellationToken);
}
