namespace BackBot.Storage;

/// <summary>A conversation as it stood after one of its turns. Immutable, so that it can be cached and handed to several readers.</summary>
public sealed record ConversationSnapshot
{
    /// <summary>Which conversation this is.</summary>
    public required ConversationAddress Address { get; init; }

    /// <summary>The store's own key; 0 until the first turn is committed.</summary>
    public long Key { get; init; }

    /// <summary>Counts the committed turns; a commit made from an older version is refused.</summary>
    public long Version { get; init; }

    /// <summary>The number of the newest activity; the Direct Line watermark.</summary>
    public long LastSequence { get; init; }

    /// <summary>The person who talks, as the channel names them.</summary>
    public string? UserId { get; init; }

    /// <summary>The person's language tag, when the channel told it.</summary>
    public string? Locale { get; init; }

    /// <summary>The conversation reference (JSON) that a message of the bot's own accord is sent with.</summary>
    public ReadOnlyMemory<byte> Reference { get; init; }

    /// <summary>The bot's state of this conversation (JSON), empty when there is none.</summary>
    public ReadOnlyMemory<byte> State { get; init; }

    /// <summary>When the newest turn was committed.</summary>
    public DateTimeOffset Updated { get; init; }

    /// <summary>A conversation that nothing is known of yet.</summary>
    public static ConversationSnapshot New(ConversationAddress address) => new() { Address = address };
}
