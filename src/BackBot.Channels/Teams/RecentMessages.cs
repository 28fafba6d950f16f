using BackBot.BotFramework.Json;
using BackBot.Storage;
using Microsoft.Bot.Schema;

namespace BackBot.Channels.Teams;

/// <summary>What the bot said last.</summary>
internal static class RecentMessages
{
    private const int LookBack = 12;

    /// <summary>The bot's last messages in the conversation of this activity, newest first.</summary>
    public static async Task<IEnumerable<Activity>> RecentMessagesAsync(this IConversationStore store, Activity activity, CancellationToken cancellationToken)
    {
        var address = new ConversationAddress(activity.ChannelId, activity.Conversation.Id);
        if (await store.LoadAsync(address, cancellationToken) is not { } conversation)
        {
            return [];
        }

        var recent = await store.ReadActivitiesAsync(address, Math.Max(0, conversation.LastSequence - LookBack), LookBack, cancellationToken);
        return recent.Where(stored => stored.Direction == ActivityDirection.Outbound).Reverse().Select(stored => ActivityJson.Deserialize(stored.Payload.Span));
    }
}
