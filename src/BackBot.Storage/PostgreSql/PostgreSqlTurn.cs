using BackBot.Storage.Relational;
using Dapper;
using Npgsql;
using NpgsqlTypes;

namespace BackBot.Storage.PostgreSql;

/// <summary>Writes one turn within a transaction: the guard first, then everything else in one round trip.</summary>
internal sealed class PostgreSqlTurn(TurnCommit commit, DateTimeOffset now, TimeSpan retention)
{
    private readonly long _now = now.ToUnixTimeMilliseconds();
    private readonly long _expires = Expiry.After(now, retention);
    private readonly long _last = commit.Activities.Count == 0 ? commit.Base.LastSequence : commit.Activities[^1].Sequence;

    /// <summary>What became of it. Unless it is committed, the transaction must be rolled back.</summary>
    /// <exception cref="StaleItemException">An item's version is stale.</exception>
    public async Task<CommitResult> WriteAsync(NpgsqlConnection connection)
    {
        if (await GuardAsync(connection) is not { } key)
        {
            var seen = commit.Activities is [{ InboundId: { } inbound }, ..] && await connection.ExecuteScalarAsync<int?>(
                Sql.IsSeen, new { channel = commit.Base.Address.Channel, id = commit.Base.Address.Id, inbound }) is not null;
            return new(seen ? CommitStatus.Duplicate : CommitStatus.Conflict, null);
        }

        if (commit.Forget)
        {
            await ForgetAsync(connection, key);
        }
        else if (commit.Items.Count > 0)
        {
            await ItemStore.WriteAllAsync(connection, commit.Items, _expires);
        }

        var backlog = commit.Outbox.Count > 0 && await connection.ExecuteScalarAsync<int?>(Sql.HasBacklog, new { key }) is not null;
        await using var batch = Batch(connection, key);
        await batch.ExecuteNonQueryAsync();
        return new(CommitStatus.Committed, commit.After(key, _last, now), backlog);
    }

    private Task<long?> GuardAsync(NpgsqlConnection connection)
    {
        var known = commit.Base;
        var parameters = new
        {
            last = _last,
            state = (commit.Forget ? null : commit.State)?.ToArray(),
            user = commit.UserId,
            locale = commit.Locale,
            reference = commit.Reference?.ToArray(),
            updated = _now,
            expires = _expires,
            key = known.Key,
            version = known.Version,
            inbound = commit.Activities.Count == 0 ? null : commit.Activities[0].InboundId,
            channel = known.Address.Channel,
            id = known.Address.Id,
        };
        return connection.ExecuteScalarAsync<long?>(
            known.Version == 0 ? Sql.InsertConversation : Sql.UpdateConversation + " RETURNING key", parameters);
    }

    private async Task ForgetAsync(NpgsqlConnection connection, long key)
    {
        if ((commit.UserId ?? commit.Base.UserId) is { } user)
        {
            var parameters = new { channel = commit.Base.Address.Channel, user, keep = key };
            await connection.ExecuteAsync(Sql.ForgetConversations, parameters);
            await connection.ExecuteAsync(Sql.ForgetItems, parameters);
        }

        foreach (var sql in Sql.EmptyConversation)
        {
            await connection.ExecuteAsync(sql, new { key });
        }
    }

    private NpgsqlBatch Batch(NpgsqlConnection connection, long key)
    {
        var batch = connection.CreateBatch();
        var turn = commit.Base.Version + 1;
        foreach (var activity in commit.Activities)
        {
            Add(
                batch, Sql.InsertActivity, ("key", key), ("sequence", activity.Sequence), ("turn", turn), ("direction", (long)activity.Direction),
                ("inbound", activity.InboundId), ("payload", activity.Payload.ToArray()));
        }

        foreach (var message in commit.Outbox)
        {
            Add(
                batch, Sql.InsertOutbox, ("key", key), ("sequence", message.Sequence), ("operation", (long)message.Operation),
                ("due", (now + commit.OutboxLease).ToUnixTimeMilliseconds()));
        }

        if (!commit.Forget)
        {
            AddRecords(batch, key, turn);
        }

        Add(
            batch, "SELECT pg_notify(@channel, @payload)", ("channel", PostgreSqlAnnouncements.Channel),
            ("payload", PostgreSqlAnnouncements.Write(new(commit.Base.Address, _last))));
        return batch;
    }

    private void AddRecords(NpgsqlBatch batch, long key, long turn)
    {
        foreach (var outcome in commit.Outcomes)
        {
            Add(
                batch, Sql.InsertOutcome, ("key", key), ("turn", turn), ("disposition", outcome.Disposition), ("detail", outcome.Detail.ToArray()),
                ("created", _now));
        }

        foreach (var handoff in commit.Handoffs)
        {
            Add(batch, Sql.InsertHandoff, ("key", key), ("turn", turn), ("detail", handoff.Detail.ToArray()), ("created", _now));
        }

        foreach (var work in commit.Scheduled)
        {
            if (work.Due is { } due)
            {
                Add(
                    batch, Sql.Schedule, ("key", key), ("kind", work.Kind), ("due", due.ToUnixTimeMilliseconds()), ("detail", work.Detail.ToArray()));
            }
            else
            {
                Add(batch, Sql.Unschedule, ("key", key), ("kind", work.Kind));
            }
        }
    }

    private static void Add(NpgsqlBatch batch, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var (name, value) in parameters)
        {
            command.Parameters.Add(value is null
                ? new NpgsqlParameter(name, NpgsqlDbType.Text) { Value = DBNull.Value }
                : new NpgsqlParameter(name, value));
        }

        batch.BatchCommands.Add(command);
    }
}
