namespace BackBot.Storage;

/// <summary>What became of a commit, and how the conversation stands after it.</summary>
/// <param name="Status">Whether it was written.</param>
/// <param name="Snapshot">The conversation after a written commit, else null.</param>
/// <param name="Backlog">Whether older deliveries of this conversation are still owed, so that this turn's must wait behind them.</param>
public readonly record struct CommitResult(CommitStatus Status, ConversationSnapshot? Snapshot, bool Backlog = false);
