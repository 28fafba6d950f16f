namespace Microsoft.Bot.Schema;

/// <summary>What all kinds of activity share.</summary>
public partial interface IActivity
{
    object ChannelData { get; set; }

    string ChannelId { get; set; }

    ConversationAccount Conversation { get; set; }

    IList<Entity> Entities { get; set; }

    ChannelAccount From { get; set; }

    /// <summary>Identifies it within its channel.</summary>
    string Id { get; set; }

    DateTimeOffset? LocalTimestamp { get; set; }

    ChannelAccount Recipient { get; set; }

    string ReplyToId { get; set; }

    string ServiceUrl { get; set; }

    DateTimeOffset? Timestamp { get; set; }

    string Type { get; set; }

    /// <summary>Where this activity belongs, to come back to it later.</summary>
    ConversationReference GetConversationReference();

    /// <summary>The channel's own data as <typeparamref name="TypeT"/>; throws when it is something else.</summary>
    TypeT GetChannelData<TypeT>();

    /// <summary>The channel's own data as <typeparamref name="TypeT"/>, or false.</summary>
    bool TryGetChannelData<TypeT>(out TypeT instance);

    /// <summary>Addresses this activity by a reference; as the bot's own message, or as one that came in.</summary>
    Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false);

    /// <summary>This activity seen as its kind, or null when it is of another type.</summary>
    IContactRelationUpdateActivity AsContactRelationUpdateActivity();

    /// <summary>This activity seen as its kind, or null when it is of another type.</summary>
    IConversationUpdateActivity AsConversationUpdateActivity();

    /// <summary>This activity seen as its kind, or null when it is of another type.</summary>
    IEndOfConversationActivity AsEndOfConversationActivity();

    /// <summary>This activity seen as its kind, or null when it is of another type.</summary>
    IEventActivity AsEventActivity();

    /// <summary>This activity seen as its kind, or null when it is of another type.</summary>
    IInstallationUpdateActivity AsInstallationUpdateActivity();

    /// <summary>This activity seen as its kind, or null when it is of another type.</summary>
    IInvokeActivity AsInvokeActivity();

    /// <summary>This activity seen as its kind, or null when it is of another type.</summary>
    IMessageActivity AsMessageActivity();

    /// <summary>This activity seen as its kind, or null when it is of another type.</summary>
    IMessageDeleteActivity AsMessageDeleteActivity();

    /// <summary>This activity seen as its kind, or null when it is of another type.</summary>
    IMessageReactionActivity AsMessageReactionActivity();

    /// <summary>This activity seen as its kind, or null when it is of another type.</summary>
    IMessageUpdateActivity AsMessageUpdateActivity();

    /// <summary>This activity seen as its kind, or null when it is of another type.</summary>
    ISuggestionActivity AsSuggestionActivity();

    /// <summary>This activity seen as its kind, or null when it is of another type.</summary>
    ITypingActivity AsTypingActivity();
}
