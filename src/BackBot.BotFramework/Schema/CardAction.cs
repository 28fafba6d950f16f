using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A button.</summary>
public class CardAction
{
    /// <summary>Creates an empty one.</summary>
    public CardAction()
    {
    }

    /// <summary>Creates one with these values.</summary>
    public CardAction(
        string type = null,
        string title = null,
        string image = null,
        string text = null,
        string displayText = null,
        object value = null,
        object channelData = null)
    {
        Type = type;
        Title = title;
        Image = image;
        Text = text;
        DisplayText = displayText;
        Value = value;
        ChannelData = channelData;
    }

    [JsonPropertyName("channelData")]
    public object ChannelData { get; set; }

    /// <summary>For <c>messageBack</c>: what the chat shows as the person's words.</summary>
    [JsonPropertyName("displayText")]
    public string DisplayText { get; set; }

    [JsonPropertyName("image")]
    public string Image { get; set; }

    [JsonPropertyName("imageAltText")]
    public string ImageAltText { get; set; }

    /// <summary>For <c>messageBack</c>: the text that the bot gets.</summary>
    [JsonPropertyName("text")]
    public string Text { get; set; }

    [JsonPropertyName("title")]
    public string Title { get; set; }

    /// <summary>One of <see cref="ActionTypes"/>.</summary>
    [JsonPropertyName("type")]
    public string Type { get; set; }

    /// <summary>What the press sends; its meaning depends on the type.</summary>
    [JsonPropertyName("value")]
    public object Value { get; set; }

    /// <summary>A button whose title and value are the same text.</summary>
    public static CardAction FromString(string input) => new(title: input, value: input);
}
