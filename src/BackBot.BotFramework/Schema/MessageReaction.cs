using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A reaction: like, heart.</summary>
public class MessageReaction
{
    /// <summary>Creates an empty one.</summary>
    public MessageReaction()
    {
    }

    /// <summary>Creates one with these values.</summary>
    public MessageReaction(string type = null)
    {
        Type = type;
    }

    [JsonPropertyName("type")]
    public string Type { get; set; }
}
