namespace BackBot.Storage;

/// <summary>A person who is handed over to a human.</summary>
/// <param name="Detail">What the human needs to know (JSON).</param>
public sealed record HandoffRecord(ReadOnlyMemory<byte> Detail);
