using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The id that the channel gave to what was sent.</summary>
public class ResourceResponse
{
    /// <summary>Creates an empty one.</summary>
    public ResourceResponse()
    {
    }

    /// <summary>Creates one with these values.</summary>
    public ResourceResponse(string id = null)
    {
        Id = id;
    }

    /// <summary>Identifies it within its channel.</summary>
    [JsonPropertyName("id")]
    public string Id { get; set; }
}
