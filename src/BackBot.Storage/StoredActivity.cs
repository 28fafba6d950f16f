namespace BackBot.Storage;

/// <summary>One activity of a conversation, as it is sent on the wire.</summary>
/// <param name="Sequence">Running number within the conversation, from 1.</param>
/// <param name="Direction">Who it comes from.</param>
/// <param name="Payload">The activity as UTF-8 JSON.</param>
/// <param name="InboundId">What makes an inbound activity unique in its conversation; null when the channel gives nothing to tell it by.</param>
public sealed record StoredActivity(long Sequence, ActivityDirection Direction, ReadOnlyMemory<byte> Payload, string? InboundId = null);
