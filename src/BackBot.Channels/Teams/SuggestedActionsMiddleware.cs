using BackBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackBot.Channels.Teams;

/// <summary>
/// Teams shows suggested actions in personal chats, at most six and never with a card
/// (learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages, "Send suggested actions"),
/// and cuts off labels that don't fit beside each other.
/// Where it would not show them whole, they become buttons of a card that say the same when pressed. Unlike suggestions such buttons stay,
/// so each knows the question it belongs to: pressed twice or late, its words must not answer another one.
/// </summary>
internal sealed class SuggestedActionsMiddleware(IConversationStore store) : IMiddleware
{
    // Seen in a chat 600 pixels wide: 40 letters in three buttons fit, 61 in six were cut.
    private const int LettersInARow = 48;

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (turnContext.Activity.IsTeams())
        {
            await ReadButtonAsync(turnContext.Activity, cancellationToken);
            turnContext.OnSendActivities((_, activities, send) =>
            {
                activities.ForEach(Adapt);
                return send();
            });
        }

        await next(cancellationToken);
    }

    private async Task ReadButtonAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (CardAnswer.ReadWords(activity.Value) is not var (words, place))
        {
            return;
        }

        var messages = await store.RecentMessagesAsync(activity, cancellationToken);
        if (place is null || messages.Select(ConversationPlace.Of).FirstOrDefault(now => now is not null) is not { } now || now == place)
        {
            activity.Text = words;
            activity.Value = null;
        }
        else
        {
            activity.Text = null;
            activity.Value = CardAnswer.Late(words, place);
        }
    }

    private static void Adapt(Activity activity)
    {
        if (activity.SuggestedActions?.Actions is not { Count: > 0 } suggested || (activity.Attachments is null or { Count: 0 } && FitInARow(suggested)))
        {
            return;
        }

        var place = ConversationPlace.Of(activity);
        var actions = suggested.Select(action => CardAnswer.Saying(action.Title, action.Value?.ToString() ?? action.Title, place)).ToList();
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
