namespace BackBot.Storage;

/// <summary>A change of one item.</summary>
/// <param name="Key">The item's key.</param>
/// <param name="Payload">The new content (UTF-8 JSON); null deletes the item.</param>
/// <param name="ExpectedVersion">The version it was made from; 0 when the item is to be new; null to overwrite whatever is there.</param>
/// <param name="Owner">Channel and user it is about, so that "forget me" finds it.</param>
public sealed record ItemWrite(string Key, ReadOnlyMemory<byte>? Payload, long? ExpectedVersion, PersonAddress? Owner = null);
