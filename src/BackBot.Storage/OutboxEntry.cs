namespace BackBot.Storage;

/// <summary>A delivery that is still owed.</summary>
/// <param name="Key">The store's key; grows with the order of delivery.</param>
/// <param name="Address">The conversation; its entries are delivered in order.</param>
/// <param name="Sequence">The activity's running number.</param>
/// <param name="Operation">What is done at the channel.</param>
/// <param name="Payload">The activity as UTF-8 JSON.</param>
/// <param name="Attempts">How often it was tried before.</param>
public sealed record OutboxEntry(
    long Key, ConversationAddress Address, long Sequence, OutboxOperation Operation, ReadOnlyMemory<byte> Payload, int Attempts);
