namespace BackBot.Storage.Relational;

/// <summary>An item's version is stale: what was written before it in this piece of work must go too.</summary>
internal sealed class StaleItemException(string key) : Exception("The item was written by someone else in between.")
{
    public string Key { get; } = key;
}
