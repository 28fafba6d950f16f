using Dapper;

namespace BackBot.Storage.Relational;

/// <inheritdoc cref="IAuditStore"/>
internal sealed class AuditStore(IRelationalDatabase database) : IAuditStore
{
    private const string Query =
        "SELECT o.key AS Key, c.channel AS Channel, c.id AS Id, o.turn AS Turn, o.disposition AS Disposition, o.detail AS Detail, o.created AS Created "
        + "FROM outcome o JOIN conversation c ON c.key = o.conversation WHERE o.key > @afterKey ORDER BY o.key LIMIT @limit";

    public async ValueTask<IReadOnlyList<AuditEntry>> ReadAsync(long afterKey, int limit, CancellationToken cancellationToken = default)
    {
        var rows = await database.ReadAsync(connection => connection.QueryAsync<Row>(Query, new { afterKey, limit }), cancellationToken);
        return [.. rows.Select(row => new AuditEntry(
            row.Key, new(row.Channel, row.Id), row.Turn, row.Disposition, row.Detail, DateTimeOffset.FromUnixTimeMilliseconds(row.Created)))];
    }

    private sealed record Row(long Key, string Channel, string Id, long Turn, string Disposition, byte[] Detail, long Created);
}
