namespace Microsoft.Bot.Schema;

/// <summary>Names of the events that a bot sends itself to go on or to begin a conversation.</summary>
public static class ActivityEventNames
{
    public const string ContinueConversation = "ContinueConversation";

    public const string CreateConversation = "CreateConversation";
}
