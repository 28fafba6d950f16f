using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The card action that was pressed (<c>Action.Execute</c>).</summary>
public class AdaptiveCardInvokeAction
{
    /// <summary>Creates an empty one.</summary>
    public AdaptiveCardInvokeAction()
    {
    }

    [JsonPropertyName("data")]
    public object Data { get; set; }

    /// <summary>Identifies it within its channel.</summary>
    [JsonPropertyName("id")]
    public string Id { get; set; }

    [JsonPropertyName("type")]
    public string Type { get; set; }

    [JsonPropertyName("verb")]
    public string Verb { get; set; }
}
