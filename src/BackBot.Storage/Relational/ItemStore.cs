using System.Data.Common;
using Dapper;

namespace BackBot.Storage.Relational;

/// <inheritdoc cref="IItemStore"/>
internal sealed class ItemStore(IRelationalDatabase database, StorageOptions options, TimeProvider time) : IItemStore
{
    public async ValueTask<IReadOnlyDictionary<string, StoredItem>> ReadItemsAsync(
        IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default)
    {
        var rows = await database.ReadAsync(
            connection => connection.QueryAsync<Row>(
                $"SELECT key AS Key, version AS Version, payload AS Payload FROM item WHERE key {database.In("keys")}", new { keys = keys.ToArray() }),
            cancellationToken);
        return rows.ToDictionary(row => row.Key, row => new StoredItem(row.Payload, row.Version));
    }

    public async ValueTask<string?> WriteItemsAsync(IReadOnlyCollection<ItemWrite> writes, CancellationToken cancellationToken = default)
    {
        var expires = Expiry.After(time.GetUtcNow(), options.Retention);
        try
        {
            return await database.WriteAsync(connection => WriteAllAsync(connection, writes, expires), scrub: false, cancellationToken);
        }
        catch (StaleItemException e)
        {
            return e.Key;
        }
    }

    /// <exception cref="StaleItemException">A version is stale; the transaction must be rolled back.</exception>
    public static async Task<string?> WriteAllAsync(DbConnection connection, IEnumerable<ItemWrite> writes, long expires)
    {
        foreach (var write in writes)
        {
            var changed = await connection.ExecuteAsync(Statement(write), new
            {
                item = write.Key,
                payload = write.Payload?.ToArray(),
                expected = write.ExpectedVersion,
                channel = write.Owner?.Channel,
                user = write.Owner?.UserId,
                expires,
            });
            if (changed == 0 && write is not { Payload: null, ExpectedVersion: null })
            {
                throw new StaleItemException(write.Key);
            }
        }

        return null;
    }

    private static string Statement(ItemWrite write) => write switch
    {
        { Payload: null, ExpectedVersion: null } => Sql.DeleteItem,
        { Payload: null } => Sql.DeleteItemVersion,
        { ExpectedVersion: null } => Sql.OverwriteItem,
        { ExpectedVersion: 0 } => Sql.InsertItem,
        _ => Sql.UpdateItem,
    };

    private sealed record Row(string Key, long Version, byte[] Payload);
}
