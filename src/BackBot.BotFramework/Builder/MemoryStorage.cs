using System.Globalization;
using BackBot.BotFramework.State;
using BackBot.BotFramework.Stubs;

namespace Microsoft.Bot.Builder;

/// <summary>Keeps items in memory until the process ends; for tests. ETags are checked.</summary>
public class MemoryStorage : IStorage
{
    private readonly Dictionary<string, (Type Type, ReadOnlyMemory<byte> Json, string ETag)> _items = [];
    private readonly Lock _lock = new();
    private long _version;

    /// <summary>Creates an empty one. The parameter has the official's shape and is always null: there are no JObjects here.</summary>
    public MemoryStorage(Dictionary<string, JObject> dictionary = null)
    {
        if (dictionary is { Count: > 0 })
        {
            throw new ArgumentException("Start without items and write them with WriteAsync.", nameof(dictionary));
        }
    }

    /// <inheritdoc/>
    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var read = new Dictionary<string, object>(keys.Length);
        lock (_lock)
        {
            foreach (var key in keys)
            {
                if (_items.TryGetValue(key, out var item))
                {
                    read[key] = Restore(item.Type, item.Json, item.ETag);
                }
            }
        }

        return Task.FromResult<IDictionary<string, object>>(read);
    }

    /// <inheritdoc/>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (_lock)
        {
            // All or nothing: every ETag is checked before the first item is written.
            foreach (var (key, value) in changes)
            {
                Check(key, value as IStoreItem);
            }

            foreach (var (key, value) in changes)
            {
                var eTag = (++_version).ToString(CultureInfo.InvariantCulture);
                if (value is StateDocument document)
                {
                    document.ETag = eTag;
                    _items[key] = (typeof(StateDocument), document.Json, eTag);
                }
                else
                {
                    _items[key] = (value.GetType(), StateJson.Serialize(value), eTag);
                }
            }
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_lock)
        {
            foreach (var key in keys)
            {
                _items.Remove(key);
            }
        }

        return Task.CompletedTask;
    }

    private static object Restore(Type type, ReadOnlyMemory<byte> json, string eTag)
    {
        var value = type == typeof(StateDocument) ? new StateDocument(json) : StateJson.Deserialize(json, type);
        if (value is IStoreItem item)
        {
            item.ETag = eTag;
        }

        return value;
    }

    private void Check(string key, IStoreItem item)
    {
        var current = _items.TryGetValue(key, out var stored) ? stored.ETag : StateDocument.NotStoredYet;
        if (item?.ETag is { } expected && expected != "*" && expected != current)
        {
            throw new ETagConflictException(key, expected, current);
        }
    }
}
