#nullable enable
using Microsoft.Bot.Builder;

namespace BackBot.BotFramework.State;

/// <summary>
/// What <see cref="BotState"/> hands to an <see cref="IStorage"/> and expects back from it: the state as one JSON object, ready to store, and its ETag.
/// A storage that commits at once sets <see cref="ETag"/> to the new version when it has written; one that only collects writes leaves it as it is.
/// </summary>
public sealed class StateDocument(ReadOnlyMemory<byte> json) : IStoreItem
{
    /// <summary>The ETag of a state that was read and not found: it may be written only if it is still not there.</summary>
    public const string NotStoredYet = "";

    /// <summary>The JSON object as UTF-8.</summary>
    public ReadOnlyMemory<byte> Json { get; } = json;

    /// <summary>The version that was read; null and <c>*</c> write in any case, <see cref="NotStoredYet"/> only what isn't there.</summary>
    public string? ETag { get; set; }

    /// <summary>The whole document as one object.</summary>
    public T As<T>()
    {
        var value = StateJson.Convert<T>(new RawJson(Json));
        if (value is IStoreItem item)
        {
            item.ETag = ETag;
        }

        return value;
    }
}
