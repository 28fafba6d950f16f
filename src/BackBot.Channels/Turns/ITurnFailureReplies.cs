using Microsoft.Bot.Schema;

namespace BackBot.Channels.Turns;

/// <summary>What a person is told when a turn failed. The host takes the words from the content.</summary>
public interface ITurnFailureReplies
{
    /// <summary>The replies instead of the bot's: kind, in the person's language, and without a word about software. Must not throw.</summary>
    IReadOnlyList<Activity> RepliesTo(Activity inbound);
}
