namespace BackBot.Storage;

/// <summary>One advice that was given.</summary>
/// <param name="Key">The store's key; grows with time.</param>
/// <param name="Address">The conversation.</param>
/// <param name="Turn">The turn of the conversation it was given in.</param>
/// <param name="Disposition">The wire name of the disposition.</param>
/// <param name="Detail">Facts, rules, methods and content version (JSON).</param>
/// <param name="Given">When.</param>
public sealed record AuditEntry(long Key, ConversationAddress Address, long Turn, string Disposition, ReadOnlyMemory<byte> Detail, DateTimeOffset Given);
