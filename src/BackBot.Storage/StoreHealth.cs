namespace BackBot.Storage;

/// <summary>What the store knows of itself.</summary>
/// <param name="Provider">Which database.</param>
/// <param name="RoundTrip">How long a write of nothing waited to be committed.</param>
/// <param name="OutboxDepth">Deliveries still owed.</param>
/// <param name="DeadLetters">Deliveries given up.</param>
public sealed record StoreHealth(StorageProvider Provider, TimeSpan RoundTrip, long OutboxDepth, long DeadLetters);
