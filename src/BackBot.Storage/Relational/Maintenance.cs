using System.Data.Common;
using Dapper;

namespace BackBot.Storage.Relational;

/// <summary>Health, retention and forgetting, alike on both databases.</summary>
internal sealed class Maintenance(IRelationalDatabase database, TimeProvider time)
{
    private const int PurgeGroup = 500;

    /// <summary>Deletes in small groups, so that turns get their turn in between.</summary>
    public async Task<int> PurgeAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        int total = 0, deleted;
        do
        {
            deleted = await database.WriteAsync(
                connection => connection.ExecuteAsync(
                    "DELETE FROM conversation WHERE key IN (SELECT key FROM conversation WHERE expires <= @now LIMIT @limit)",
                    new { now, limit = PurgeGroup }),
                scrub: false,
                cancellationToken);
            total += deleted;
        }
        while (deleted == PurgeGroup);

        await database.WriteAsync(
            connection => connection.ExecuteAsync("DELETE FROM item WHERE expires <= @now; DELETE FROM revoked_token WHERE expires <= @now; DELETE FROM revoked_person WHERE expires <= @now", new { now }),
            scrub: true,
            cancellationToken);
        return total;
    }

    public Task<int> ForgetAsync(PersonAddress person, CancellationToken cancellationToken) => database.WriteAsync(
        connection => ForgetAsync(connection, person), scrub: true, cancellationToken);

    public async Task<StoreHealth> CheckAsync(StorageProvider provider, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        // A row is really written: a transaction that changes nothing succeeds on a disk that takes no writes.
        await database.WriteAsync(
            connection => connection.ExecuteAsync(
                "INSERT INTO setting (name, value) VALUES ('health', @value) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                new { value = BitConverter.GetBytes(start) }),
            scrub: false,
            cancellationToken);
        var roundTrip = time.GetElapsedTime(start);
        return await database.ReadAsync(
            async connection => new StoreHealth(
                provider,
                roundTrip,
                await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM outbox"),
                await connection.ExecuteScalarAsync<long>("SELECT COUNT(*) FROM dead_letter")),
            cancellationToken);
    }

    private static async Task<int> ForgetAsync(DbConnection connection, PersonAddress person)
    {
        var parameters = new { channel = person.Channel, user = person.UserId, keep = 0L };
        await connection.ExecuteAsync(Sql.ForgetItems, parameters);
        return await connection.ExecuteAsync(Sql.ForgetConversations, parameters);
    }
}
