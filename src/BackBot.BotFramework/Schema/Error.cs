using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>What went wrong, in a channel's error response.</summary>
public class Error
{
    /// <summary>Creates an empty one.</summary>
    public Error()
    {
    }

    /// <summary>Creates one with these values.</summary>
    public Error(string code = null, string message = null, InnerHttpError innerHttpError = null)
    {
        Code = code;
        Message = message;
        InnerHttpError = innerHttpError;
    }

    [JsonPropertyName("code")]
    public string Code { get; set; }

    [JsonPropertyName("innerHttpError")]
    public InnerHttpError InnerHttpError { get; set; }

    [JsonPropertyName("message")]
    public string Message { get; set; }
}
