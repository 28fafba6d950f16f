using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The error of a service behind the channel.</summary>
public class InnerHttpError
{
    /// <summary>Creates an empty one.</summary>
    public InnerHttpError()
    {
    }

    /// <summary>Creates one with these values.</summary>
    public InnerHttpError(int? statusCode = default, object body = null)
    {
        StatusCode = statusCode;
        Body = body;
    }

    [JsonPropertyName("body")]
    public object Body { get; set; }

    [JsonPropertyName("statusCode")]
    public int? StatusCode { get; set; }
}
