using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A file, picture or card with a message.</summary>
public class Attachment
{
    /// <summary>Creates an empty one.</summary>
    public Attachment()
    {
    }

    /// <summary>Creates one with these values.</summary>
    public Attachment(string contentType = null, string contentUrl = null, object content = null, string name = null, string thumbnailUrl = null)
    {
        ContentType = contentType;
        ContentUrl = contentUrl;
        Content = content;
        Name = name;
        ThumbnailUrl = thumbnailUrl;
    }

    /// <summary>The embedded content: a card.</summary>
    [JsonPropertyName("content")]
    public object Content { get; set; }

    /// <summary>The media type, which says what <see cref="Content"/> is.</summary>
    [JsonPropertyName("contentType")]
    public string ContentType { get; set; }

    /// <summary>Where the content is, when it isn't embedded.</summary>
    [JsonPropertyName("contentUrl")]
    public string ContentUrl { get; set; }

    [JsonPropertyName("name")]
    public string Name { get; set; }

    [JsonPropertyName("thumbnailUrl")]
    public string ThumbnailUrl { get; set; }

    /// <summary>What came on the wire and has no property of its own; it leaves again unchanged.</summary>
    [JsonExtensionData]
    [JsonInclude]
    internal Dictionary<string, JsonElement> AdditionalProperties { get; set; }
}
