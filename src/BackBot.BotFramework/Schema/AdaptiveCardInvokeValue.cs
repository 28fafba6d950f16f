using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The value of an <c>adaptiveCard/action</c> invoke.</summary>
public class AdaptiveCardInvokeValue
{
    /// <summary>Creates an empty one.</summary>
    public AdaptiveCardInvokeValue()
    {
    }

    [JsonPropertyName("action")]
    public AdaptiveCardInvokeAction Action { get; set; }

    [JsonPropertyName("authentication")]
    public AdaptiveCardAuthentication Authentication { get; set; }

    [JsonPropertyName("state")]
    public string State { get; set; }
}
