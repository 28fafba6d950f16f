using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Something that a message's text is about: a mention, a place. What it holds beside its type is read with <c>GetAs</c>.</summary>
public partial class Entity
{
    /// <summary>Creates an empty one.</summary>
    public Entity()
    {
    }

    /// <summary>Creates one with these values.</summary>
    public Entity(string type = null)
    {
        Type = type;
    }

    /// <summary>The kind, for example <c>mention</c> or <c>ClientCapabilities</c>.</summary>
    [JsonPropertyName("type")]
    public string Type { get; set; }

    /// <summary>What came on the wire and has no property of its own; it leaves again unchanged.</summary>
    [JsonExtensionData]
    [JsonInclude]
    internal Dictionary<string, JsonElement> AdditionalProperties { get; set; }
}
