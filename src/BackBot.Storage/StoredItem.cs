namespace BackBot.Storage;

/// <summary>A piece of bot state that belongs to no single conversation, for example what is kept of a person.</summary>
/// <param name="Payload">The item as UTF-8 JSON.</param>
/// <param name="Version">Counts its writes; the ETag.</param>
public sealed record StoredItem(ReadOnlyMemory<byte> Payload, long Version);
