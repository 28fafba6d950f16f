namespace Microsoft.Bot.Builder;

/// <summary>An item that says which version of itself it was made from.</summary>
public interface IStoreItem
{
    /// <summary>The version that was read.</summary>
    string ETag { get; set; }
}
