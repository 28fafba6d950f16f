using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Somebody is named in the text (<c>@name</c>).</summary>
public class Mention : Entity
{
    /// <summary>Creates an empty one.</summary>
    public Mention()
    {
        Type = "mention";
    }

    /// <summary>Creates one with these values.</summary>
    public Mention(ChannelAccount mentioned = null, string text = null, string type = null)
    {
        Mentioned = mentioned;
        Text = text;
        Type = type ?? "mention";
    }

    [JsonPropertyName("mentioned")]
    public ChannelAccount Mentioned { get; set; }

    /// <summary>The words in the message that name them.</summary>
    [JsonPropertyName("text")]
    public string Text { get; set; }
}
