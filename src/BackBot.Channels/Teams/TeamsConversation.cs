using Microsoft.Bot.Schema;

namespace BackBot.Channels.Teams;

/// <summary>What kind of conversation an activity belongs to.</summary>
internal static class TeamsConversation
{
    private const string GroupChat = "groupChat";
    private const string Channel = "channel";

    public static bool IsTeams(this Activity activity) => activity.ChannelId == Microsoft.Bot.Connector.Channels.Msteams;

    /// <summary>Whether others read along.</summary>
    public static bool IsShared(this Activity activity) =>
        activity.Conversation is { } conversation
        && (conversation.IsGroup == true || conversation.ConversationType is GroupChat or Channel);
}
