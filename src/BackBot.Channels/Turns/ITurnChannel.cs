using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackBot.Channels.Turns;

/// <summary>What differs between channels around a turn.</summary>
public interface ITurnChannel
{
    /// <summary>Whether replies are owed to the channel by the outbox, rather than fetched by clients or returned in the response.</summary>
    bool UsesOutbox(Activity inbound);

    /// <summary>The id of an activity in this channel; null where the channel itself gives ids.</summary>
    string? ActivityId(string conversationId, long sequence);

    /// <summary>Puts what this channel's bots expect into the turn before the bot runs.</summary>
    void Prepare(ITurnContext turn);

    /// <summary>Sends what is committed. Called while the conversation's turn is still held, so that turns are delivered in order. Must not throw.</summary>
    Task DeliverAsync(TurnResult result);
}
