namespace BackBot.Channels.DirectLine;

/// <summary>Whom a valid token stands for.</summary>
/// <param name="ConversationId">The one conversation it opens.</param>
/// <param name="UserId">Who talks there.</param>
/// <param name="TokenId">To revoke it by.</param>
/// <param name="Issued">When it was issued.</param>
/// <param name="Expires">From when it no longer works.</param>
public sealed record DirectLineIdentity(string ConversationId, string UserId, string TokenId, DateTimeOffset Issued, DateTimeOffset Expires);
