using System.Security.Claims;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace BackBot.Channels.Connector;

/// <summary>
/// For development with the Emulator: everyone may call, nobody proves anything. As a caller could then name any address to be
/// answered at, only this machine and the configured hosts are answered.
/// </summary>
internal sealed class AnonymousAuthentication(ConnectorClients clients, ConnectorOptions options) : BotFrameworkAuthentication
{
    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken) =>
        Task.FromResult(new AuthenticateRequestResult
        {
            Audience = GetOriginatingAudience(),
            ClaimsIdentity = new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType),
            ConnectorFactory = CreateConnectorFactory(new ClaimsIdentity()),
        });

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => new Factory(clients, options);

    private sealed class Factory(ConnectorClients clients, ConnectorOptions options) : ConnectorFactory
    {
        public override Task<IConnectorClient> CreateAsync(string serviceUrl, string audience, CancellationToken cancellationToken) =>
            Uri.TryCreate(serviceUrl, UriKind.Absolute, out var service)
            && service.Scheme is "http" or "https"
            && (service.IsLoopback || options.TrustedHosts.Contains(service.Host, StringComparer.OrdinalIgnoreCase))
                ? Task.FromResult(clients.Get(service, null))
                : Task.FromException<IConnectorClient>(new UnauthorizedAccessException(
                    $"Without credentials only this machine is answered; add the host to {ConnectorOptions.Section}:TrustedHosts if you trust it."));
    }
}
