using BackBot.BotFramework.Rest;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The bot's identity: its app id, and credentials for it.</summary>
public abstract class ServiceClientCredentialsFactory
{
    /// <summary>Creates one.</summary>
    protected ServiceClientCredentialsFactory()
    {
    }

    /// <summary>True when the app id is the bot's.</summary>
    public abstract Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken);

    /// <summary>True when nobody is asked for a token, which is for development only.</summary>
    public abstract Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken);

    /// <summary>Credentials for an app and audience.</summary>
    public abstract Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken);
}
