using BackBot.Storage;

namespace BackBot.Channels.DirectLine;

/// <summary>What a socket is told of a committed turn.</summary>
/// <param name="Before">The newest sequence before the turn.</param>
/// <param name="Last">The newest sequence after it.</param>
/// <param name="Activities">What clients see of it; null when another instance ran the turn and the store must be read.</param>
internal sealed record StreamNews(long Before, long Last, IReadOnlyList<StoredActivity>? Activities);
