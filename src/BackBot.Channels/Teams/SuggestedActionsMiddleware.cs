using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackBot.Channels.Teams;

/// <summary>
/// Teams shows suggested actions in personal chats, at most six and never with a card
/// (learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages, "Send suggested actions"),
/// and cuts off labels that don't fit beside each other.
/// Where it would not show them whole, they become buttons of a card that say the same when pressed.
/// </summary>
internal sealed class SuggestedActionsMiddleware : IMiddleware
{
    // Seen in a chat 600 pixels wide: 40 letters in three buttons fit, 61 in six were cut.
    private const int LettersInARow = 48;

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (turnContext.Activity.IsTeams())
        {
            CardAnswer.ReadWords(turnContext.Activity);
            turnContext.OnSendActivities((_, activities, send) =>
            {
                activities.ForEach(Adapt);
                return send();
            });
        }

        return next(cancellationToken);
    }

    private static void Adapt(Activity activity)
    {
        if (activity.SuggestedActions?.Actions is not { Count: > 0 } suggested || (activity.Attachments is null or { Count: 0 } && FitInARow(suggested)))
        {
            return;
        }

        var actions = suggested.Select(action => CardAnswer.Saying(action.Title, action.Value?.ToString() ?? action.Title)).ToList();
        activity.SuggestedActions = null;
        activity.Attachments ??= [];
        for (var at = 0; at < activity.Attachments.Count; at++)
        {
            if (AdaptiveCards.Read(activity.Attachments[at]) is { } card)
            {
                AdaptiveCards.AddActions(card, actions);
                activity.Attachments[at] = AdaptiveCards.ToAttachment(card);
                return;
            }
        }

        activity.Attachments.Add(AdaptiveCards.Of(actions));
    }

    private static bool FitInARow(IList<CardAction> suggested) =>
        suggested.Count <= AdaptiveCards.ActionsInARow && suggested.Sum(action => action.Title?.Length ?? 0) <= LettersInARow;
}
