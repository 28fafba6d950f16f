using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The channel's answer to a new conversation.</summary>
public class ConversationResourceResponse
{
    /// <summary>Creates an empty one.</summary>
    public ConversationResourceResponse()
    {
    }

    /// <summary>Creates one with these values.</summary>
    public ConversationResourceResponse(string activityId = null, string serviceUrl = null, string id = null)
    {
        ActivityId = activityId;
        ServiceUrl = serviceUrl;
        Id = id;
    }

    [JsonPropertyName("activityId")]
    public string ActivityId { get; set; }

    /// <summary>Identifies it within its channel.</summary>
    [JsonPropertyName("id")]
    public string Id { get; set; }

    [JsonPropertyName("serviceUrl")]
    public string ServiceUrl { get; set; }
}
