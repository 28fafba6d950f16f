using BackBot.BotFramework.Json;

namespace Microsoft.Bot.Schema;

public partial class Activity
{
    /// <summary>
    /// The id a reply refers to. None on a conversation update of Direct Line or Web Chat: that activity is never shown there,
    /// and a reply to something unseen is shown late.
    /// </summary>
    private string IdToReplyTo =>
        IsActivity(ActivityTypes.ConversationUpdate) && (ChannelId is "directline" or "webchat") ? null : Id;

    /// <summary>Where this activity belongs, to come back to it later.</summary>
    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = IdToReplyTo,
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    /// <summary>The place of a reply that was sent, to update or delete it later.</summary>
    public ConversationReference GetReplyConversationReference(ResourceResponse reply)
    {
        var reference = GetConversationReference();
        reference.ActivityId = reply.Id;
        return reference;
    }

    /// <summary>Addresses this activity by a reference; as the bot's own message, or as one that came in.</summary>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        Locale ??= reference.Locale;
        if (isIncoming)
        {
            From = reference.User;
            Recipient = reference.Bot;
            Id = reference.ActivityId ?? Id;
        }
        else
        {
            From = reference.Bot;
            Recipient = reference.User;
            ReplyToId = string.IsNullOrEmpty(ReplyToId) ? reference.ActivityId : ReplyToId;
        }

        return this;
    }

    /// <summary>True when there is something to show: text, summary, attachments or channel data.</summary>
    public bool HasContent() =>
        !string.IsNullOrWhiteSpace(Text) || !string.IsNullOrWhiteSpace(Summary) || Attachments is { Count: > 0 } || ChannelData is not null;

    /// <summary>The mentions among the entities.</summary>
    public Mention[] GetMentions()
    {
        if (Entities is not { Count: > 0 } entities)
        {
            return [];
        }

        return [.. entities.Where(entity => string.Equals(entity?.Type, "mention", StringComparison.OrdinalIgnoreCase)).Select(entity => entity.GetAs<Mention>())];
    }

    /// <summary>The channel's own data as <typeparamref name="TypeT"/>; throws when it is something else.</summary>
    public TypeT GetChannelData<TypeT>() => ChannelData is null ? default : LooseValue.As<TypeT>(ChannelData);

    /// <summary>The channel's own data as <typeparamref name="TypeT"/>, or false.</summary>
    public bool TryGetChannelData<TypeT>(out TypeT instance) => LooseValue.TryAs(ChannelData, out instance);

    /// <summary>A copy that can be addressed and sent without changing this one; what it holds is shared.</summary>
    internal Activity Copy() => (Activity)MemberwiseClone();
}
