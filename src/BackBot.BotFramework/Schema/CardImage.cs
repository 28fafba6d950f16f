using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A picture on a card.</summary>
public class CardImage
{
    /// <summary>Creates an empty one.</summary>
    public CardImage()
    {
    }

    /// <summary>Creates one with these values.</summary>
    public CardImage(string url = null, string alt = null, CardAction tap = null)
    {
        Url = url;
        Alt = alt;
        Tap = tap;
    }

    [JsonPropertyName("alt")]
    public string Alt { get; set; }

    /// <summary>What a tap on it does.</summary>
    [JsonPropertyName("tap")]
    public CardAction Tap { get; set; }

    [JsonPropertyName("url")]
    public string Url { get; set; }
}
