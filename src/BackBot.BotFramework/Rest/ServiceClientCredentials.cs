#nullable enable
namespace BackBot.BotFramework.Rest;

/// <summary>Puts what a service asks for as proof on each request.</summary>
public abstract class ServiceClientCredentials
{
    /// <summary>Completes a request before it is sent.</summary>
    public virtual Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken) => Task.CompletedTask;
}
