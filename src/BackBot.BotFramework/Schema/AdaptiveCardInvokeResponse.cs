using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The answer to <c>adaptiveCard/action</c>: a card, a message or an error.</summary>
public class AdaptiveCardInvokeResponse
{
    /// <summary>Creates an empty one.</summary>
    public AdaptiveCardInvokeResponse()
    {
    }

    /// <summary>As an HTTP status.</summary>
    [JsonPropertyName("statusCode")]
    public int StatusCode { get; set; }

    /// <summary>The media type of <see cref="Value"/>.</summary>
    [JsonPropertyName("type")]
    public string Type { get; set; }

    [JsonPropertyName("value")]
    public object Value { get; set; }
}
