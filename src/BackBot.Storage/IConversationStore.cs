namespace BackBot.Storage;

/// <summary>
/// Conversations and their turns. Every method throws <see cref="StoreUnavailableException"/> when the database can't be used;
/// nothing was written then.
/// </summary>
public interface IConversationStore
{
    /// <summary>The conversation as of its newest turn; null when there is none.</summary>
    ValueTask<ConversationSnapshot?> LoadAsync(ConversationAddress address, CancellationToken cancellationToken = default);

    /// <summary>Writes one turn whole or not at all. Once it returns <see cref="CommitStatus.Committed"/>, killing the process loses nothing of it.</summary>
    ValueTask<CommitResult> CommitAsync(TurnCommit commit, CancellationToken cancellationToken = default);

    /// <summary>The activities after a watermark, oldest first, hidden ones left out.</summary>
    ValueTask<IReadOnlyList<StoredActivity>> ReadActivitiesAsync(
        ConversationAddress address, long afterSequence, int limit, CancellationToken cancellationToken = default);

    /// <summary>The turn that an inbound activity caused; null when it was never seen.</summary>
    ValueTask<StoredTurn?> FindTurnAsync(ConversationAddress address, string inboundId, CancellationToken cancellationToken = default);
}
