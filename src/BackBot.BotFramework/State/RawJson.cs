#nullable enable
namespace BackBot.BotFramework.State;

/// <summary>A stored value that nobody asked for yet; it is written back as it is.</summary>
internal sealed record RawJson(ReadOnlyMemory<byte> Utf8);
