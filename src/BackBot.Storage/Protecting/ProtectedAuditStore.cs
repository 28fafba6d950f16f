namespace BackBot.Storage.Protecting;

/// <summary>The audit trail, opened.</summary>
internal sealed class ProtectedAuditStore(IAuditStore inner, PayloadProtector protector) : IAuditStore
{
    public async ValueTask<IReadOnlyList<AuditEntry>> ReadAsync(long afterKey, int limit, CancellationToken cancellationToken = default) =>
        [.. (await inner.ReadAsync(afterKey, limit, cancellationToken)).Select(entry => entry with { Detail = protector.Open(entry.Detail) })];
}
