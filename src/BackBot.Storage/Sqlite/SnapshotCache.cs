using BitFaster.Caching.Lru;

namespace BackBot.Storage.Sqlite;

/// <summary>The newest state of the conversations that talk now; bounded, the least recently used go first.</summary>
internal sealed class SnapshotCache(StorageOptions options)
{
    private readonly ConcurrentLru<ConversationAddress, ConversationSnapshot> _hot = new(Math.Max(3, options.CachedConversations));

    public ConversationSnapshot? TryGet(ConversationAddress address) => _hot.TryGet(address, out var snapshot) ? snapshot : null;

    public void Keep(ConversationSnapshot snapshot) => _hot.AddOrUpdate(snapshot.Address, snapshot);

    public void Drop(ConversationAddress address) => _hot.TryRemove(address);

    public void Clear() => _hot.Clear();
}
