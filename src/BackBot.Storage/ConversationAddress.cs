namespace BackBot.Storage;

/// <summary>Names one conversation everywhere: conversation ids are only unique within their channel.</summary>
public readonly record struct ConversationAddress(string Channel, string Id);
