using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>What is needed to begin a conversation.</summary>
public class ConversationParameters
{
    /// <summary>Creates an empty one.</summary>
    public ConversationParameters()
    {
    }

    /// <summary>Creates one with these values.</summary>
    public ConversationParameters(
        bool? isGroup = default,
        ChannelAccount bot = null,
        IList<ChannelAccount> members = null,
        string topicName = null,
        Activity activity = null,
        object channelData = null,
        string tenantId = null)
    {
        IsGroup = isGroup;
        Bot = bot;
        Members = members;
        TopicName = topicName;
        Activity = activity;
        ChannelData = channelData;
        TenantId = tenantId;
    }

    [JsonPropertyName("activity")]
    public Activity Activity { get; set; }

    [JsonPropertyName("bot")]
    public ChannelAccount Bot { get; set; }

    [JsonPropertyName("channelData")]
    public object ChannelData { get; set; }

    [JsonPropertyName("isGroup")]
    public bool? IsGroup { get; set; }

    [JsonPropertyName("members")]
    public IList<ChannelAccount> Members { get; set; }

    [JsonPropertyName("tenantId")]
    public string TenantId { get; set; }

    [JsonPropertyName("topicName")]
    public string TopicName { get; set; }
}
