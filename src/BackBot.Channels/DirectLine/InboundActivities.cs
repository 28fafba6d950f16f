using System.Text.Json;
using BackBot.BotFramework.Json;
using BackBot.Channels.Turns;
using BackBot.Storage;
using Microsoft.Bot.Schema;

namespace BackBot.Channels.DirectLine;

/// <summary>Makes what a client posted into what the bot may see: who speaks and where comes from the token, never from the body.</summary>
internal sealed class InboundActivities(DirectLineChannel channel, DirectLineOptions options)
{
    private const int LongestInboundId = 200;
    private const int LongestName = 200;

    /// <summary>The turn for the start of a conversation. It happens once, however often a client starts.</summary>
    public TurnRequest Start(DirectLineIdentity identity, string? locale)
    {
        var activity = Address(new Activity(ActivityTypes.ConversationUpdate) { Locale = Locale(locale) }, identity);
        activity.MembersAdded = [activity.From, activity.Recipient];
        return new(activity, channel, "start", ActivityDirection.Hidden);
    }

    /// <summary>The turn for a posted activity; null for one that is accepted and means nothing (typing).</summary>
    /// <exception cref="JsonException">It isn't an activity that a client may post; the message says why, without the client's words.</exception>
    public TurnRequest? Posted(Activity activity, DirectLineIdentity identity)
    {
        switch (activity.Type)
        {
            case ActivityTypes.Message or ActivityTypes.Event or ActivityTypes.MessageReaction or ActivityTypes.EndOfConversation:
                break;
            case ActivityTypes.Typing:
                return null;
            default:
                throw new JsonException("The type must be message, event, typing, messageReaction or endOfConversation.");
        }

        activity.Id = null;
        activity.Timestamp = null;
        activity.CallerId = null;
        activity.DeliveryMode = null;
        activity.RelatesTo = null;
        activity.MembersAdded = null;
        activity.MembersRemoved = null;
        activity.Locale = Locale(activity.Locale);
        var name = activity.From?.Name;
        Address(activity, identity);
        activity.From!.Name = name is { Length: > 0 and <= LongestName } ? name : null;
        return new(activity, channel, InboundId(activity));
    }

    /// <summary>Whether the text is too long even for the bot to say so kindly.</summary>
    public bool IsTooLong(Activity activity) => activity.Text?.Length > options.MaxTextLength;

    private static Activity Address(Activity activity, DirectLineIdentity identity)
    {
        activity.ChannelId = DirectLineChannel.Id;
        activity.ServiceUrl = DirectLineChannel.ServiceUrl;
        activity.Conversation = new ConversationAccount { Id = identity.ConversationId };
        activity.From = new ChannelAccount { Id = identity.UserId, Role = RoleTypes.User };
        activity.Recipient = new ChannelAccount { Id = DirectLineChannel.BotId, Role = RoleTypes.Bot };
        return activity;
    }

    /// <summary>A client that sends again what it isn't sure of repeats its own id.</summary>
    private static string? InboundId(Activity activity) =>
        activity.ChannelData is JsonElement { ValueKind: JsonValueKind.Object } data
        && data.TryGetProperty("clientActivityID", out var id)
        && id.ValueKind == JsonValueKind.String
        && id.GetString() is { Length: > 0 and <= LongestInboundId } text
            ? "client:" + text
            : null;

    private static string? Locale(string? tag) =>
        tag is { Length: >= 2 and <= 35 } && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? tag : null;
}
