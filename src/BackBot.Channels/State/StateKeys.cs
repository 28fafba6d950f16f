using System.Globalization;
using BackBot.BotFramework.State;
using BackBot.Storage;

namespace BackBot.Channels.State;

/// <summary>The keys and ETags that Bot Framework's states use, and what they mean in the store.</summary>
internal static class StateKeys
{
    private const string Conversations = "/conversations/";
    private const string Users = "/users/";

    /// <summary>The key of <c>ConversationState</c>.</summary>
    public static string Of(ConversationAddress address) => string.Concat(address.Channel, Conversations, address.Id);

    /// <summary>The conversation that a key belongs to; null when it isn't a conversation's state.</summary>
    public static ConversationAddress? Conversation(string key) =>
        Split(key, Conversations) is { } parts && !parts.Id.Contains(Users, StringComparison.Ordinal) ? new(parts.Channel, parts.Id) : null;

    /// <summary>The person that a key of <c>UserState</c> belongs to; null when it isn't one.</summary>
    public static PersonAddress? Person(string key) => Split(key, Users) is { } parts ? new(parts.Channel, parts.Id) : null;

    public static string ETag(long version) => version.ToString(CultureInfo.InvariantCulture);

    /// <summary>The version an ETag stands for; null when whatever is there is to be overwritten.</summary>
    /// <exception cref="ETagConflictException">No version of this store looks like that.</exception>
    public static long? Version(string key, string? etag) => etag switch
    {
        null or "*" => null,
        StateDocument.NotStoredYet => 0,
        _ when long.TryParse(etag, NumberStyles.None, CultureInfo.InvariantCulture, out var version) => version,
        _ => throw new ETagConflictException(key, etag, null),
    };

    private static (string Channel, string Id)? Split(string key, string separator)
    {
        var at = key.IndexOf(separator, StringComparison.Ordinal);
        return at > 0 ? (key[..at], key[(at + separator.Length)..]) : null;
    }
}
