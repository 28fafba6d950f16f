namespace BackBot.Storage;

/// <summary>Something the bot does of its own accord later. One per conversation and kind: a newer one replaces it.</summary>
/// <param name="Kind">What is to be done, for example a check-in.</param>
/// <param name="Due">When; null takes an earlier one of this kind back.</param>
/// <param name="Detail">What it needs then (JSON).</param>
public sealed record ScheduledWork(string Kind, DateTimeOffset? Due, ReadOnlyMemory<byte> Detail);
