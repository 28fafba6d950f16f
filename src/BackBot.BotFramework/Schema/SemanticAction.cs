using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A programmatic action with a message.</summary>
public class SemanticAction
{
    /// <summary>Creates an empty one.</summary>
    public SemanticAction()
    {
    }

    /// <summary>Creates one with these values.</summary>
    public SemanticAction(string id = null, IDictionary<string, Entity> entities = null)
    {
        Id = id;
        Entities = entities;
    }

    [JsonPropertyName("entities")]
    public IDictionary<string, Entity> Entities { get; set; }

    /// <summary>Identifies it within its channel.</summary>
    [JsonPropertyName("id")]
    public string Id { get; set; }

    [JsonPropertyName("state")]
    public string State { get; set; }
}
