namespace BackBot.Storage.Protecting;

/// <summary>The outbox, whose activities lie closed among the conversation's.</summary>
internal sealed class ProtectedOutboxStore(IOutboxStore inner, PayloadProtector protector) : IOutboxStore
{
    public async ValueTask<IReadOnlyList<OutboxEntry>> TakeDueAsync(int limit, TimeSpan lease, CancellationToken cancellationToken = default) =>
        [.. (await inner.TakeDueAsync(limit, lease, cancellationToken)).Select(entry => entry with { Payload = protector.Open(entry.Payload) })];

    public ValueTask ReleaseAsync(ConversationAddress address, IReadOnlyCollection<long> sequences, CancellationToken cancellationToken = default) =>
        inner.ReleaseAsync(address, sequences, cancellationToken);

    public ValueTask CompleteAsync(ConversationAddress address, IReadOnlyCollection<long> sequences, CancellationToken cancellationToken = default) =>
        inner.CompleteAsync(address, sequences, cancellationToken);

    public ValueTask RetryAsync(
        ConversationAddress address, long sequence, DateTimeOffset due, string reason, CancellationToken cancellationToken = default) =>
        inner.RetryAsync(address, sequence, due, reason, cancellationToken);

    public ValueTask BuryAsync(ConversationAddress address, long sequence, string reason, CancellationToken cancellationToken = default) =>
        inner.BuryAsync(address, sequence, reason, cancellationToken);
}
