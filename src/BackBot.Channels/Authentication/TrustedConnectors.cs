using BackBot.Channels.Connector;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;

namespace BackBot.Channels.Authentication;

/// <summary>Hands out the clients of channels with the bot's own tokens, and none for an address that isn't trusted.</summary>
internal sealed class TrustedConnectors(ConnectorClients clients, ServiceClientCredentialsFactory credentials, ServiceUrlTrust trust) : ConnectorFactory
{
    /// <inheritdoc/>
    /// <exception cref="UnauthorizedAccessException">The address isn't trusted.</exception>
    public override async Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken)
    {
        // The store only holds what came through the door, so with an identity every address in it was vouched for.
        var authenticated = !await credentials.IsAuthenticationDisabledAsync(cancellationToken);
        if (!trust.IsTrusted(serviceUrl, authenticated))
        {
            throw new AuthenticationRefusedException(RefusalReason.ServiceUrlNotTrusted);
        }

        var own = await credentials.CreateCredentialsAsync(null, audience, null, validateAuthority: true, cancellationToken);
        return clients.Get(new Uri(serviceUrl), own);
    }
}
