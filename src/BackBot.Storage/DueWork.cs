namespace BackBot.Storage;

/// <summary>Scheduled work whose time has come, leased to whoever took it.</summary>
/// <param name="Key">The store's key, to complete it by.</param>
/// <param name="Address">The conversation it belongs to.</param>
/// <param name="Kind">What is to be done.</param>
/// <param name="Detail">What it needs (JSON).</param>
/// <param name="Attempts">How often it was taken before.</param>
public sealed record DueWork(long Key, ConversationAddress Address, string Kind, ReadOnlyMemory<byte> Detail, int Attempts);
