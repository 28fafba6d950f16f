#nullable enable
namespace BackBot.BotFramework.State;

/// <summary>
/// An item was written by somebody else since it was read: read it again and repeat the turn.
/// (The official storages throw a bare <see cref="Exception"/> that begins with the same words.)
/// </summary>
public sealed class ETagConflictException(string key, string? expected, string? current)
    : Exception($"Etag conflict. The item was changed since it was read. Original: {expected}. Current: {current}.")
{
    /// <summary>The item's key.</summary>
    public string Key { get; } = key;
}
