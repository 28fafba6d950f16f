namespace BackBot.Storage.Protecting;

/// <summary>Items whose content is closed before it is written and opened after it is read.</summary>
internal sealed class ProtectedItemStore(IItemStore inner, PayloadProtector protector) : IItemStore
{
    public async ValueTask<IReadOnlyDictionary<string, StoredItem>> ReadItemsAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken = default) =>
        (await inner.ReadItemsAsync(keys, cancellationToken)).ToDictionary(item => item.Key, item => item.Value with { Payload = protector.Open(item.Value.Payload) });

    public ValueTask<string?> WriteItemsAsync(IReadOnlyCollection<ItemWrite> writes, CancellationToken cancellationToken = default) =>
        inner.WriteItemsAsync([.. writes.Select(protector.Close)], cancellationToken);
}
