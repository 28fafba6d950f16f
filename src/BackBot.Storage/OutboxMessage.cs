namespace BackBot.Storage;

/// <summary>A delivery that a turn owes its channel; committed with the turn.</summary>
/// <param name="Sequence">The turn's activity that is to be delivered.</param>
/// <param name="Operation">What is done at the channel.</param>
public sealed record OutboxMessage(long Sequence, OutboxOperation Operation);
