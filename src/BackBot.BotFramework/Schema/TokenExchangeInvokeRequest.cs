using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A token exchange that a client proposes.</summary>
public class TokenExchangeInvokeRequest
{
    /// <summary>Creates an empty one.</summary>
    public TokenExchangeInvokeRequest()
    {
    }

    [JsonPropertyName("connectionName")]
    public string ConnectionName { get; set; }

    /// <summary>Identifies it within its channel.</summary>
    [JsonPropertyName("id")]
    public string Id { get; set; }

    [JsonPropertyName("token")]
    public string Token { get; set; }

    /// <summary>What came on the wire and has no property of its own; it leaves again unchanged.</summary>
    [JsonExtensionData]
    [JsonInclude]
    internal Dictionary<string, JsonElement> AdditionalProperties { get; set; }
}
