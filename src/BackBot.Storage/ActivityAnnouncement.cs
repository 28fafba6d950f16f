namespace BackBot.Storage;

/// <summary>A conversation has new activities.</summary>
/// <param name="Address">The conversation.</param>
/// <param name="LastSequence">The number of its newest activity.</param>
public sealed record ActivityAnnouncement(ConversationAddress Address, long LastSequence);
