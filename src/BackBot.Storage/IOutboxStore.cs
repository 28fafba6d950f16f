namespace BackBot.Storage;

/// <summary>Replies that are committed and not yet delivered.</summary>
public interface IOutboxStore
{
    /// <summary>
    /// Leases what is due, in order, for <paramref name="lease"/>; another instance doesn't get it meanwhile.
    /// Of one conversation only entries up to the first that isn't due are given, so that order is kept.
    /// </summary>
    ValueTask<IReadOnlyList<OutboxEntry>> TakeDueAsync(int limit, TimeSpan lease, CancellationToken cancellationToken = default);

    /// <summary>The entries are delivered: they are removed.</summary>
    ValueTask CompleteAsync(ConversationAddress address, IReadOnlyCollection<long> sequences, CancellationToken cancellationToken = default);

    /// <summary>A delivery failed and is tried again at <paramref name="due"/>.</summary>
    ValueTask RetryAsync(long key, DateTimeOffset due, string reason, CancellationToken cancellationToken = default);

    /// <summary>The channel refuses this delivery for good: it is kept as a dead letter and never tried again.</summary>
    ValueTask BuryAsync(long key, string reason, CancellationToken cancellationToken = default);
}
