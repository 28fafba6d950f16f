#nullable enable
namespace BackBot.BotFramework.Rest;

/// <summary>The response of a service. (The official SDK takes this type from a library that is no longer maintained; only its name and shape are kept.)</summary>
public class HttpOperationResponse
{
    /// <summary>The request as it was sent.</summary>
    public HttpRequestMessage? Request { get; set; }

    /// <summary>The response as it came.</summary>
    public HttpResponseMessage? Response { get; set; }
}
