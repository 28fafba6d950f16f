namespace BackBot.Storage;

/// <summary>The trail of every advice given, for the operator.</summary>
public interface IAuditStore
{
    /// <summary>The next entries after a key (0 for the first), in the order they were written.</summary>
    ValueTask<IReadOnlyList<AuditEntry>> ReadAsync(long afterKey, int limit, CancellationToken cancellationToken = default);
}
