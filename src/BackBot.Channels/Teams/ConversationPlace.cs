using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;

namespace BackBot.Channels.Teams;

/// <summary>Where a conversation is: the question that waits, and within a guided session the step.</summary>
internal static class ConversationPlace
{
    /// <summary>The place that a message of the bot brings the conversation to; null when it asks nothing.</summary>
    public static string? Of(Activity message)
    {
        if (message.ChannelData is null || JsonSerializer.SerializeToNode(message.ChannelData) is not JsonObject data || data[CardAnswer.Own] is not JsonObject own)
        {
            return null;
        }

        return (own["question"], own["step"]) switch
        {
            (null, _) => null,
            ({ } question, null) => question.ToString(),
            ({ } question, { } step) => $"{question}/{step}",
        };
    }
}
