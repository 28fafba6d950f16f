using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The body of a channel's error response.</summary>
public class ErrorResponse
{
    /// <summary>Creates an empty one.</summary>
    public ErrorResponse()
    {
    }

    /// <summary>Creates one with these values.</summary>
    public ErrorResponse(Error error = null)
    {
        Error = error;
    }

    [JsonPropertyName("error")]
    public Error Error { get; set; }
}
