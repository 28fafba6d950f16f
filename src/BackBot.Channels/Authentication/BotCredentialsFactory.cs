using BackBot.BotFramework.Rest;
using Microsoft.Bot.Connector.Authentication;

namespace BackBot.Channels.Authentication;

/// <summary>The bot's identity as configured.</summary>
internal sealed class BotCredentialsFactory(BotIdentityOptions options, BotCloud cloud, IAppTokens? tokens) : ServiceClientCredentialsFactory
{
    // Clients of channels are kept by their credentials, so those of the usual audience are always the same.
    private readonly ServiceClientCredentials _usual = tokens is null ? NoCredentials.Instance : new BotCredentials(tokens, cloud.Scope);

    /// <inheritdoc/>
    public override Task<bool> IsValidAppIdAsync(string appId, CancellationToken cancellationToken) =>
        Task.FromResult(options.HasIdentity && string.Equals(appId, options.MicrosoftAppId, StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc/>
    public override Task<bool> IsAuthenticationDisabledAsync(CancellationToken cancellationToken) => Task.FromResult(!options.HasIdentity);

    /// <inheritdoc/>
    /// <remarks>The app id and the place of sign-in are the configuration's: the bot has one identity.</remarks>
    public override Task<ServiceClientCredentials> CreateCredentialsAsync(
        string appId, string audience, string loginEndpoint, bool validateAuthority, CancellationToken cancellationToken) =>
        Task.FromResult(tokens is null || string.IsNullOrEmpty(audience) || audience == cloud.Scope ? _usual : new BotCredentials(tokens, audience));
}
