using System.Data.Common;
using BackBot.Storage.Relational;
using Npgsql;

namespace BackBot.Storage.PostgreSql;

/// <summary>Conversations in PostgreSQL. Nothing is kept in memory: another instance may have run the last turn.</summary>
internal sealed class PostgreSqlConversationStore(PostgreSqlDatabase database, StorageOptions options, TimeProvider time) : IConversationStore
{
    public async ValueTask<ConversationSnapshot?> LoadAsync(ConversationAddress address, CancellationToken cancellationToken = default) =>
        await QueryAsync(
            Sql.Load,
            address,
            [],
            async row => await row.ReadAsync(cancellationToken) ? Rows.Snapshot(row, address) : null,
            cancellationToken);

    public async ValueTask<CommitResult> CommitAsync(TurnCommit commit, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var connection = await database.Source.OpenConnectionAsync(cancellationToken);
            CommitResult result;
            await using (var transaction = await connection.BeginTransactionAsync(cancellationToken))
            {
                result = await new PostgreSqlTurn(commit, time.GetUtcNow(), options.Retention).WriteAsync(connection);
                if (result.Status == CommitStatus.Committed)
                {
                    await transaction.CommitAsync(CancellationToken.None);
                }
            }

            if (commit.Forget && result.Status == CommitStatus.Committed)
            {
                await PostgreSqlDatabase.ScrubAsync(connection);
            }

            return result;
        }
        catch (Exception e) when (e is StaleItemException or PostgresException
        {
            SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ForeignKeyViolation or PostgresErrorCodes.DeadlockDetected
                or PostgresErrorCodes.SerializationFailure
        })
        {
            return new(CommitStatus.Conflict, null);
        }
        catch (Exception e) when (PostgreSqlDatabase.IsUnavailable(e))
        {
            throw PostgreSqlDatabase.Unavailable(e);
        }
    }

    public async ValueTask<IReadOnlyList<StoredActivity>> ReadActivitiesAsync(
        ConversationAddress address, long afterSequence, int limit, CancellationToken cancellationToken = default) =>
        await QueryAsync(Sql.ReadActivities, address, [("after", afterSequence), ("limit", limit)], row => ActivitiesAsync(row, cancellationToken), cancellationToken);

    public async ValueTask<StoredTurn?> FindTurnAsync(ConversationAddress address, string inboundId, CancellationToken cancellationToken = default) =>
        Rows.Turn(await QueryAsync(Sql.FindTurn, address, [("inbound", inboundId)], row => ActivitiesAsync(row, cancellationToken), cancellationToken));

    private static async Task<List<StoredActivity>> ActivitiesAsync(DbDataReader row, CancellationToken cancellationToken)
    {
        var activities = new List<StoredActivity>();
        while (await row.ReadAsync(cancellationToken))
        {
            activities.Add(Rows.Activity(row));
        }

        return activities;
    }

    private async Task<T> QueryAsync<T>(
        string sql, ConversationAddress address, (string Name, object Value)[] parameters, Func<DbDataReader, Task<T>> read, CancellationToken cancellationToken)
    {
        try
        {
            await using var command = database.Source.CreateCommand(sql);
            command.Parameters.AddWithValue("channel", address.Channel);
            command.Parameters.AddWithValue("id", address.Id);
            foreach (var (name, value) in parameters)
            {
                command.Parameters.AddWithValue(name, value);
            }

            await using var row = await command.ExecuteReaderAsync(cancellationToken);
            return await read(row);
        }
        catch (Exception e) when (PostgreSqlDatabase.IsUnavailable(e))
        {
            throw PostgreSqlDatabase.Unavailable(e);
        }
    }
}
