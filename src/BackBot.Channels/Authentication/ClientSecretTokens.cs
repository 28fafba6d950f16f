using Microsoft.Identity.Client;

namespace BackBot.Channels.Authentication;

/// <summary>Tokens for a client secret. MSAL keeps them until they near their end.</summary>
internal sealed class ClientSecretTokens(BotIdentityOptions options, BotCloud cloud, IMsalHttpClientFactory http) : IAppTokens
{
    private const string DefaultPermissions = "/.default";

    private readonly IConfidentialClientApplication _application = ConfidentialClientApplicationBuilder
        .Create(options.MicrosoftAppId)
        .WithClientSecret(options.MicrosoftAppPassword)
        .WithAuthority(cloud.Login, validateAuthority: false)
        .WithInstanceDiscovery(false)
        .WithHttpClientFactory(http)
        .Build();

    public async ValueTask<string> GetAsync(string scope, CancellationToken cancellationToken)
    {
        var result = await _application.AcquireTokenForClient([scope.TrimEnd('/') + DefaultPermissions]).ExecuteAsync(cancellationToken);
        return result.AccessToken;
    }
}
