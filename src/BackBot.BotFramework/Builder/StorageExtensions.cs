using BackBot.BotFramework.State;

namespace Microsoft.Bot.Builder;

/// <summary>Typed reading from a storage.</summary>
public static class StorageExtensions
{
    /// <summary>Reads the items that exist and are of the type.</summary>
    public static async Task<IDictionary<string, TStoreItem>> ReadAsync<TStoreItem>(
        this IStorage storage, string[] keys, CancellationToken cancellationToken = default)
        where TStoreItem : class
    {
        var items = new Dictionary<string, TStoreItem>(keys.Length);
        foreach (var (key, value) in await storage.ReadAsync(keys, cancellationToken))
        {
            switch (value)
            {
                case TStoreItem item:
                    items[key] = item;
                    break;
                case StateDocument document:
                    items[key] = document.As<TStoreItem>();
                    break;
            }
        }

        return items;
    }
}
