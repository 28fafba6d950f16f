using BackBot.Storage;
using Microsoft.Bot.Schema;

namespace BackBot.Channels.Turns;

/// <summary>One inbound activity that is to become a turn.</summary>
/// <param name="Activity">Decoded, its sender authenticated; channel, conversation, from and recipient are set.</param>
/// <param name="Channel">The channel it came through.</param>
/// <param name="InboundId">What its duplicates are known by; null when there is nothing to know them by.</param>
/// <param name="Direction">Whether the transcript shows it.</param>
public sealed record TurnRequest(
    Activity Activity, ITurnChannel Channel, string? InboundId, ActivityDirection Direction = ActivityDirection.Inbound);
