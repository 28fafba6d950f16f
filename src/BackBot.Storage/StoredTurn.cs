namespace BackBot.Storage;

/// <summary>An earlier turn, to answer a duplicate with.</summary>
/// <param name="Inbound">The activity that caused it.</param>
/// <param name="Replies">What the bot answered, in order.</param>
public sealed record StoredTurn(StoredActivity Inbound, IReadOnlyList<StoredActivity> Replies);
