namespace BackBot.Storage;

/// <summary>Work the bot does of its own accord later.</summary>
public interface IScheduleStore
{
    /// <summary>Leases what is due for <paramref name="lease"/>; another instance doesn't get it meanwhile.</summary>
    ValueTask<IReadOnlyList<DueWork>> TakeDueAsync(int limit, TimeSpan lease, CancellationToken cancellationToken = default);

    /// <summary>The work is done.</summary>
    ValueTask CompleteAsync(long key, CancellationToken cancellationToken = default);
}
