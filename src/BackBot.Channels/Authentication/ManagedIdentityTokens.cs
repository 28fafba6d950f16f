using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace BackBot.Channels.Authentication;

/// <summary>Tokens of a user-assigned managed identity: the machine the bot runs on asks Azure for them, and there is no secret to lose.</summary>
internal sealed class ManagedIdentityTokens(BotIdentityOptions options, IMsalHttpClientFactory http) : IAppTokens
{
    private readonly IManagedIdentityApplication _application = ManagedIdentityApplicationBuilder
        .Create(ManagedIdentityId.WithUserAssignedClientId(options.MicrosoftAppId))
        .WithHttpClientFactory(http)
        .Build();

    public async ValueTask<string> GetAsync(string scope, CancellationToken cancellationToken)
    {
        var result = await _application.AcquireTokenForManagedIdentity(scope).ExecuteAsync(cancellationToken);
        return result.AccessToken;
    }
}
