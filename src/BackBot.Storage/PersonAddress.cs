namespace BackBot.Storage;

/// <summary>Names one person: user ids are only unique within their channel.</summary>
public readonly record struct PersonAddress(string Channel, string UserId);
