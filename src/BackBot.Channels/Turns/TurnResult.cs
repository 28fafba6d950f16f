using BackBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackBot.Channels.Turns;

/// <summary>What became of a turn; all of it is committed.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Address">The conversation.</param>
/// <param name="Reference">The inbound activity.</param>
/// <param name="Inbound">The inbound activity as stored.</param>
/// <param name="Replies">The bot's activities, in order.</param>
/// <param name="Operations">What each reply does at a channel with an outbox; empty elsewhere.</param>
/// <param name="InvokeResponse">The answer to an invoke, if the bot gave one.</param>
/// <param name="Backlog">Whether older deliveries of the conversation are still owed.</param>
public sealed record TurnResult(
    TurnStatus Status,
    ConversationAddress Address,
    Activity Reference,
    StoredActivity Inbound,
    IReadOnlyList<StoredActivity> Replies,
    IReadOnlyList<OutboxMessage> Operations,
    InvokeResponse? InvokeResponse = null,
    bool Backlog = false)
{
    /// <summary>Whether the person asked to be forgotten, and was.</summary>
    public bool Forgotten { get; init; }
}
