using Dapper;

namespace BackBot.Storage.Relational;

/// <inheritdoc cref="IScheduleStore"/>
internal sealed class ScheduleStore(IRelationalDatabase database, TimeProvider time) : IScheduleStore
{
    private const string Take = """
        UPDATE scheduled SET due = @until, attempts = attempts + 1
        WHERE key IN (SELECT key FROM scheduled WHERE due <= @now ORDER BY due LIMIT @limit)
        RETURNING key
        """;

    private const string Read = """
        SELECT s.key AS Key, c.channel AS Channel, c.id AS Id, s.kind AS Kind, s.detail AS Detail, s.attempts AS Attempts
        FROM scheduled s JOIN conversation c ON c.key = s.conversation WHERE s.key
        """;

    public async ValueTask<IReadOnlyList<DueWork>> TakeDueAsync(int limit, TimeSpan lease, CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow();
        var rows = await database.WriteAsync(
            async connection =>
            {
                await database.LockQueueAsync(connection);
                var keys = (await connection.QueryAsync<long>(Take, new
                {
                    until = (now + lease).ToUnixTimeMilliseconds(),
                    now = now.ToUnixTimeMilliseconds(),
                    limit,
                })).ToArray();
                return keys.Length == 0 ? [] : await connection.QueryAsync<Row>($"{Read} {database.In("keys")} ORDER BY s.key", new { keys });
            },
            scrub: false,
            cancellationToken);
        return [.. rows.Select(row => new DueWork(row.Key, new(row.Channel, row.Id), row.Kind, row.Detail, (int)row.Attempts - 1))];
    }

    public async ValueTask CompleteAsync(long key, CancellationToken cancellationToken = default) =>
        await database.WriteAsync(
            connection => connection.ExecuteAsync("DELETE FROM scheduled WHERE key = @key", new { key }), scrub: false, cancellationToken);

    private sealed record Row(long Key, string Channel, string Id, string Kind, byte[] Detail, long Attempts);
}
