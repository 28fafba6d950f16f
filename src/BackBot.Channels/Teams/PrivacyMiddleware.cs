using System.Text.Json.Nodes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackBot.Channels.Teams;

/// <summary>Health is talked about in personal chats. Where others read along the bot says so, and opens the personal chat with a button.</summary>
internal sealed class PrivacyMiddleware(ITeamsTexts texts) : IMiddleware
{
    /// <summary>Source: learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/deep-link-teams.</summary>
    private const string PersonalChat = "https://teams.microsoft.com/l/chat/0/0?users=";

    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        if (!activity.IsShared())
        {
            return next(cancellationToken);
        }

        return activity.Type == ActivityTypes.Message || BringsTheBot(activity)
            ? turnContext.SendActivityAsync(Note(activity), cancellationToken)
            : Task.CompletedTask;
    }

    private static bool BringsTheBot(Activity activity) =>
        activity.Type == ActivityTypes.ConversationUpdate && activity.MembersAdded?.Any(member => member.Id == activity.Recipient?.Id) == true;

    private Activity Note(Activity activity)
    {
        var note = MessageFactory.Text(texts.TextOf(TeamsText.OnlyInPrivate, activity));
        if (activity.IsTeams() && activity.Recipient?.Id is { Length: > 0 } bot)
        {
            note.Attachments = [AdaptiveCards.Of(new JsonObject
            {
                ["type"] = "Action.OpenUrl",
                ["title"] = texts.TextOf(TeamsText.GoOnInPrivate, activity),
                ["url"] = PersonalChat + Uri.EscapeDataString(bot),
            })];
        }

        return note;
    }
}
