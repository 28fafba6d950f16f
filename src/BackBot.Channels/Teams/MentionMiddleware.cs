using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackBot.Channels.Teams;

/// <summary>Takes the bot's own mention out of a message. The mention's entity says which words those are.</summary>
internal sealed class MentionMiddleware : IMiddleware
{
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        if (turnContext.Activity is { Type: ActivityTypes.Message, Entities: not null } activity)
        {
            activity.RemoveRecipientMention();
        }

        return next(cancellationToken);
    }
}
