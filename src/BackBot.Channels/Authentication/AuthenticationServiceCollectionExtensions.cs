using BackBot.Channels.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;

namespace BackBot.Channels.Authentication;

/// <summary>Registers who may talk to <c>/api/messages</c>, and who the bot is.</summary>
public static class AuthenticationServiceCollectionExtensions
{
    /// <summary>Sign-in gives up after this long; the channel tries again.</summary>
    private static readonly TimeSpan SignInTimeout = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Registers <see cref="BotFrameworkAuthentication"/>, <see cref="ServiceClientCredentialsFactory"/> and <see cref="ConnectorFactory"/>
    /// on top of what <c>AddBackBotChannels</c> registers.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configuration">The root, where the <c>MicrosoftApp…</c> keys stand.</param>
    /// <param name="allowAnonymous">Whether a bot without an identity answers everyone: in development, or when configured so.</param>
    public static IServiceCollection AddBackBotAuthentication(this IServiceCollection services, IConfiguration configuration, bool allowAnonymous)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<BotIdentityOptions>().Bind(configuration).ValidateOnStart();
        services.AddSingleton<IValidateOptions<BotIdentityOptions>, BotIdentityOptionsValidator>();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<BotIdentityOptions>>().Value);
        services.AddSingleton(provider => BotCloud.Of(provider.GetRequiredService<BotIdentityOptions>()));
        services.AddSingleton(new ServiceUrlTrust(configuration.GetSection($"{ConnectorOptions.Section}:{nameof(ConnectorOptions.TrustedHosts)}").Get<string[]>() ?? []));
        services.AddSingleton(new SignInClient(new HttpClient { Timeout = SignInTimeout }));
        services.AddSingleton<ServiceClientCredentialsFactory>(provider =>
        {
            var options = provider.GetRequiredService<BotIdentityOptions>();
            var cloud = provider.GetRequiredService<BotCloud>();
            return new BotCredentialsFactory(options, cloud, Tokens(options, cloud, new MsalHttpClients(provider.GetRequiredService<SignInClient>().Http)));
        });
        services.AddSingleton<ConnectorFactory>(provider => new TrustedConnectors(
            provider.GetRequiredService<ConnectorClients>(),
            provider.GetRequiredService<ServiceClientCredentialsFactory>(),
            provider.GetRequiredService<ServiceUrlTrust>()));
        services.AddSingleton<BotFrameworkAuthentication>(provider => new BotAuthentication(
            provider.GetRequiredService<ServiceClientCredentialsFactory>(),
            Validator(provider),
            allowAnonymous,
            provider.GetRequiredService<ServiceUrlTrust>(),
            provider.GetRequiredService<BotCloud>(),
            provider.GetRequiredService<ConnectorFactory>,
            provider.GetRequiredService<ILogger<BotAuthentication>>()));
        return services;
    }

    internal static IAppTokens? Tokens(BotIdentityOptions options, BotCloud cloud, MsalHttpClients http) => options switch
    {
        { HasIdentity: false } => null,
        { AppType: BotAppType.UserAssignedMSI } => new ManagedIdentityTokens(options, http),
        _ => new ClientSecretTokens(options, cloud, http),
    };

    private static TokenValidator? Validator(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<BotIdentityOptions>();
        if (!options.HasIdentity)
        {
            return null;
        }

        var cloud = provider.GetRequiredService<BotCloud>();
        var time = provider.GetRequiredService<TimeProvider>();
        return new TokenValidator(options.MicrosoftAppId!, cloud, Keys(cloud.ChannelMetadata), Keys(cloud.EmulatorMetadata), time);

        SigningKeys Keys(string address)
        {
            // Addresses are checked at start-up: https, or this machine.
            var documents = new HttpDocumentRetriever(provider.GetRequiredService<SignInClient>().Http) { RequireHttps = false };
            return new SigningKeys(address, documents, time, provider.GetRequiredService<ILogger<SigningKeys>>());
        }
    }
}
