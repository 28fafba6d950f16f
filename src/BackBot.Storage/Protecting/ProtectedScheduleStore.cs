namespace BackBot.Storage.Protecting;

/// <summary>Scheduled work whose detail lies closed.</summary>
internal sealed class ProtectedScheduleStore(IScheduleStore inner, PayloadProtector protector) : IScheduleStore
{
    public async ValueTask<IReadOnlyList<DueWork>> TakeDueAsync(int limit, TimeSpan lease, CancellationToken cancellationToken = default) =>
        [.. (await inner.TakeDueAsync(limit, lease, cancellationToken)).Select(work => work with { Detail = protector.Open(work.Detail) })];

    public ValueTask CompleteAsync(long key, CancellationToken cancellationToken = default) => inner.CompleteAsync(key, cancellationToken);
}
