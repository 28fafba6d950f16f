namespace Microsoft.Bot.Builder;

/// <summary>
/// Keeps items by key. An item that is an <see cref="IStoreItem"/> is written only if the stored one still has its ETag;
/// null and <c>*</c> write in any case.
/// </summary>
public interface IStorage
{
    /// <summary>Reads the items that exist.</summary>
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    /// <summary>Writes items.</summary>
    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes the items that exist.</summary>
    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}
