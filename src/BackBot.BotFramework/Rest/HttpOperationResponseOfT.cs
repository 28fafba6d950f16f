#nullable enable
namespace BackBot.BotFramework.Rest;

/// <summary>The response of a service with its body.</summary>
public class HttpOperationResponse<T> : HttpOperationResponse
{
    /// <summary>The body.</summary>
    public T? Body { get; set; }
}
