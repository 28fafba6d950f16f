using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A card with a small picture, text and buttons.</summary>
public class ThumbnailCard
{
    public const string ContentType = "application/vnd.microsoft.card.thumbnail";

    /// <summary>Creates an empty one.</summary>
    public ThumbnailCard()
    {
    }

    /// <summary>Creates one with these values.</summary>
    public ThumbnailCard(
        string title = null,
        string subtitle = null,
        string text = null,
        IList<CardImage> images = null,
        IList<CardAction> buttons = null,
        CardAction tap = null)
    {
        Title = title;
        Subtitle = subtitle;
        Text = text;
        Images = images;
        Buttons = buttons;
        Tap = tap;
    }

    [JsonPropertyName("buttons")]
    public IList<CardAction> Buttons { get; set; }

    [JsonPropertyName("images")]
    public IList<CardImage> Images { get; set; }

    [JsonPropertyName("subtitle")]
    public string Subtitle { get; set; }

    [JsonPropertyName("tap")]
    public CardAction Tap { get; set; }

    [JsonPropertyName("text")]
    public string Text { get; set; }

    [JsonPropertyName("title")]
    public string Title { get; set; }
}
