namespace BackBot.Storage;

/// <summary>Replies that are committed and not yet delivered.</summary>
public interface IOutboxStore
{
    /// <summary>
    /// Leases what is due, in order, for <paramref name="lease"/>; another instance doesn't get it meanwhile.
    /// Of one conversation only entries up to the first that isn't due are given, so that order is kept.
    /// </summary>
    ValueTask<IReadOnlyList<OutboxEntry>> TakeDueAsync(int limit, TimeSpan lease, CancellationToken cancellationToken = default);

    /// <summary>Ends the lease that a commit took for its own deliveries: they wait in line with the others.</summary>
    ValueTask ReleaseAsync(ConversationAddress address, IReadOnlyCollection<long> sequences, CancellationToken cancellationToken = default);

    /// <summary>The entries are delivered: they are removed.</summary>
    ValueTask CompleteAsync(ConversationAddress address, IReadOnlyCollection<long> sequences, CancellationToken cancellationToken = default);

    /// <summary>A delivery failed and is tried again at <paramref name="due"/>.</summary>
    ValueTask RetryAsync(
        ConversationAddress address, long sequence, DateTimeOffset due, string reason, CancellationToken cancellationToken = default);

    /// <summary>The channel refuses this delivery for good: it is kept as a dead letter and never tried again.</summary>
    ValueTask BuryAsync(ConversationAddress address, long sequence, string reason, CancellationToken cancellationToken = default);
}
