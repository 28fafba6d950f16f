using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A passage within a text.</summary>
public class TextHighlight
{
    /// <summary>Creates an empty one.</summary>
    public TextHighlight()
    {
    }

    /// <summary>Creates one with these values.</summary>
    public TextHighlight(string text = null, int? occurrence = default)
    {
        Text = text;
        Occurrence = occurrence;
    }

    [JsonPropertyName("occurrence")]
    public int? Occurrence { get; set; }

    [JsonPropertyName("text")]
    public string Text { get; set; }
}
