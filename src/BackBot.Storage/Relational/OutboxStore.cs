using Dapper;

namespace BackBot.Storage.Relational;

/// <inheritdoc cref="IOutboxStore"/>
internal sealed class OutboxStore(IRelationalDatabase database, TimeProvider time) : IOutboxStore
{
    private const string This = "conversation = (SELECT key FROM conversation WHERE channel = @channel AND id = @id)";

    // The head of a conversation's line is what counts: as long as it isn't due, or is out with someone, nothing behind it is given away.
    private const string Take = """
        UPDATE outbox SET due = @until WHERE key IN (
            SELECT o.key FROM outbox o
            WHERE o.due <= @now
                AND NOT EXISTS (SELECT 1 FROM outbox e WHERE e.conversation = o.conversation AND e.key < o.key AND e.due > @now)
            ORDER BY o.key LIMIT @limit)
        RETURNING key
        """;

    private const string Read = """
        SELECT o.key AS Key, c.channel AS Channel, c.id AS Id, o.sequence AS Sequence, o.operation AS Operation, a.payload AS Payload, o.attempts AS Attempts
        FROM outbox o
        JOIN conversation c ON c.key = o.conversation
        JOIN activity a ON a.conversation = o.conversation AND a.sequence = o.sequence
        WHERE o.key
        """;

    private const string Bury = $"""
        INSERT INTO dead_letter (conversation, sequence, operation, attempts, died, reason)
        SELECT conversation, sequence, operation, attempts + 1, @now, @reason FROM outbox WHERE {This} AND sequence = @sequence
        """;

    public async ValueTask<IReadOnlyList<OutboxEntry>> TakeDueAsync(int limit, TimeSpan lease, CancellationToken cancellationToken = default)
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
                return keys.Length == 0 ? [] : await connection.QueryAsync<Row>($"{Read} {database.In("keys")} ORDER BY o.key", new { keys });
            },
            scrub: false,
            cancellationToken);
        return [.. rows.Select(row =>
            new OutboxEntry(row.Key, new(row.Channel, row.Id), row.Sequence, (OutboxOperation)row.Operation, row.Payload, (int)row.Attempts))];
    }

    public async ValueTask ReleaseAsync(
        ConversationAddress address, IReadOnlyCollection<long> sequences, CancellationToken cancellationToken = default) =>
        await ExecuteAsync(
            $"UPDATE outbox SET due = @now WHERE {This} AND sequence {database.In("sequences")}",
            new { channel = address.Channel, id = address.Id, sequences = sequences.ToArray(), now = Now },
            cancellationToken);

    public async ValueTask CompleteAsync(
        ConversationAddress address, IReadOnlyCollection<long> sequences, CancellationToken cancellationToken = default) =>
        await ExecuteAsync(
            $"DELETE FROM outbox WHERE {This} AND sequence {database.In("sequences")}",
            new { channel = address.Channel, id = address.Id, sequences = sequences.ToArray() },
            cancellationToken);

    public async ValueTask RetryAsync(
        ConversationAddress address, long sequence, DateTimeOffset due, string reason, CancellationToken cancellationToken = default) =>
        await ExecuteAsync(
            $"UPDATE outbox SET attempts = attempts + 1, due = @due, reason = @reason WHERE {This} AND sequence = @sequence",
            new { channel = address.Channel, id = address.Id, sequence, due = due.ToUnixTimeMilliseconds(), reason },
            cancellationToken);

    public async ValueTask BuryAsync(ConversationAddress address, long sequence, string reason, CancellationToken cancellationToken = default) =>
        await ExecuteAsync(
            $"{Bury}; DELETE FROM outbox WHERE {This} AND sequence = @sequence",
            new { channel = address.Channel, id = address.Id, sequence, reason, now = Now },
            cancellationToken);

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    private Task<int> ExecuteAsync(string sql, object parameters, CancellationToken cancellationToken) =>
        database.WriteAsync(connection => connection.ExecuteAsync(sql, parameters), scrub: false, cancellationToken);

    private sealed record Row(long Key, string Channel, string Id, long Sequence, long Operation, byte[] Payload, long Attempts);
}
