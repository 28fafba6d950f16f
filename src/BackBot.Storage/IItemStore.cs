namespace BackBot.Storage;

/// <summary>Bot state that belongs to no single conversation.</summary>
public interface IItemStore
{
    /// <summary>The items that exist, by key.</summary>
    ValueTask<IReadOnlyDictionary<string, StoredItem>> ReadItemsAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default);

    /// <summary>Writes all changes or none.</summary>
    /// <returns>The key whose version was stale; null when everything was written.</returns>
    ValueTask<string?> WriteItemsAsync(IReadOnlyCollection<ItemWrite> writes, CancellationToken cancellationToken = default);
}
