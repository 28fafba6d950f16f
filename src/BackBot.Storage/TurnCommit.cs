namespace BackBot.Storage;

/// <summary>Everything one turn changes. It is written whole or not at all.</summary>
public sealed record TurnCommit
{
    /// <summary>The conversation as the turn found it. Its version is checked; a conversation with version 0 is created.</summary>
    public required ConversationSnapshot Base { get; init; }

    /// <summary>Inbound activity first, then the replies; numbered on from <see cref="ConversationSnapshot.LastSequence"/>.</summary>
    public IReadOnlyList<StoredActivity> Activities { get; init; } = [];

    /// <summary>The new state; null leaves it as it is.</summary>
    public ReadOnlyMemory<byte>? State { get; init; }

    /// <summary>The person's id as this turn knows it; null leaves it as it is.</summary>
    public string? UserId { get; init; }

    /// <summary>The person's language; null leaves it as it is.</summary>
    public string? Locale { get; init; }

    /// <summary>The conversation reference; null leaves it as it is.</summary>
    public ReadOnlyMemory<byte>? Reference { get; init; }

    /// <summary>Advice given in this turn.</summary>
    public IReadOnlyList<OutcomeRecord> Outcomes { get; init; } = [];

    /// <summary>People handed over in this turn.</summary>
    public IReadOnlyList<HandoffRecord> Handoffs { get; init; } = [];

    /// <summary>Work planned in this turn.</summary>
    public IReadOnlyList<ScheduledWork> Scheduled { get; init; } = [];

    /// <summary>Deliveries owed to the channel.</summary>
    public IReadOnlyList<OutboxMessage> Outbox { get; init; } = [];

    /// <summary>How long whoever commits has for delivering by itself, before the outbox gives the deliveries to others.</summary>
    public TimeSpan OutboxLease { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Bot state outside of the conversation; each write's version is checked.</summary>
    public IReadOnlyList<ItemWrite> Items { get; init; } = [];

    /// <summary>
    /// The person asked to be forgotten: everything the store holds of them in this channel is deleted first, in the same transaction.
    /// The conversation itself goes on, empty but for this turn's activities, so that the answer arrives.
    /// </summary>
    public bool Forget { get; init; }
}
