using System.Globalization;
using Microsoft.Bot.Connector.Authentication;

namespace BackBot.Channels.Authentication;

/// <summary>Where one cloud's tokens come from. Source: learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication.</summary>
internal sealed record BotCloud
{
    /// <summary>The tenants that the Emulator's tokens come from when the bot's application is one of many tenants.</summary>
    private static readonly string[] PublicTenants = ["d6d49420-f39b-4df7-a1dc-d59a935871db", "f8cdef31-a31e-4b4a-93e4-5f571e91255a"];

    // Issuers of Emulator tokens in the government's cloud, by tenant; the official constants hold those of the public cloud alone.
    private const string GovernmentIssuerV1 = "https://login.microsoftonline.us/{0}/";
    private const string GovernmentIssuerV2 = "https://login.microsoftonline.us/{0}/v2.0";

    private static readonly string[] GovernmentTenants = ["cab8a31a-1906-4287-a0d8-4eef66b95f6e"];

    public required string ChannelIssuer { get; init; }

    public required string ChannelMetadata { get; init; }

    public required string EmulatorMetadata { get; init; }

    /// <summary>The issuers of the Emulator's tokens, each with the tenant its tokens must name.</summary>
    public required IReadOnlyDictionary<string, string> EmulatorIssuers { get; init; }

    /// <summary>Where the bot gets its own tokens.</summary>
    public required string Login { get; init; }

    /// <summary>Whom the bot's own tokens are for.</summary>
    public required string Scope { get; init; }

    public static bool IsGovernment(string? channelService) =>
        string.Equals(channelService?.TrimEnd('/'), GovernmentAuthenticationConstants.ChannelService, StringComparison.OrdinalIgnoreCase);

    /// <summary>The cloud that the bot lives in, with what the configuration overrides.</summary>
    public static BotCloud Of(BotIdentityOptions options)
    {
        var government = IsGovernment(options.ChannelService);
        string[] tenants = [.. government ? GovernmentTenants : PublicTenants];
        if (options.AppType != BotAppType.MultiTenant)
        {
            tenants = [options.MicrosoftAppTenantId ?? string.Empty];
        }

        return new()
        {
            ChannelIssuer = Or(
                options.ToBotFromChannelTokenIssuer,
                government ? GovernmentAuthenticationConstants.ToBotFromChannelTokenIssuer : AuthenticationConstants.ToBotFromChannelTokenIssuer),
            ChannelMetadata = Or(
                options.ToBotFromChannelOpenIdMetadataUrl,
                government ? GovernmentAuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl : AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl),
            EmulatorMetadata = Or(
                options.ToBotFromEmulatorOpenIdMetadataUrl,
                government ? GovernmentAuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl : AuthenticationConstants.ToBotFromEmulatorOpenIdMetadataUrl),
            EmulatorIssuers = Issuers(tenants, government),
            Login = Or(options.ToChannelFromBotLoginUrl, LoginOf(options, government)),
            Scope = Or(
                options.ToChannelFromBotOAuthScope,
                government ? GovernmentAuthenticationConstants.ToChannelFromBotOAuthScope : AuthenticationConstants.ToChannelFromBotOAuthScope),
        };
    }

    private static string LoginOf(BotIdentityOptions options, bool government)
    {
        if (options.AppType == BotAppType.MultiTenant)
        {
            return government ? GovernmentAuthenticationConstants.ToChannelFromBotLoginUrl : AuthenticationConstants.ToChannelFromBotLoginUrl;
        }

        var template = government
            ? GovernmentAuthenticationConstants.ToChannelFromBotLoginUrlTemplate
            : AuthenticationConstants.ToChannelFromBotLoginUrlTemplate;
        return string.Format(CultureInfo.InvariantCulture, template, options.MicrosoftAppTenantId);
    }

    private static Dictionary<string, string> Issuers(string[] tenants, bool government)
    {
        // Tokens of version 1 come from sts.windows.net in every cloud; the government cloud has an issuer of its own as well.
        string[] templates = government
            ?
            [
                AuthenticationConstants.ValidTokenIssuerUrlTemplateV1,
                GovernmentIssuerV1,
                GovernmentIssuerV2,
            ]
            : [AuthenticationConstants.ValidTokenIssuerUrlTemplateV1, AuthenticationConstants.ValidTokenIssuerUrlTemplateV2];
        return tenants
            .SelectMany(tenant => templates.Select(template => (Issuer: string.Format(CultureInfo.InvariantCulture, template, tenant), Tenant: tenant)))
            .ToDictionary(pair => pair.Issuer, pair => pair.Tenant, StringComparer.Ordinal);
    }

    private static string Or(string? configured, string conventional) => string.IsNullOrWhiteSpace(configured) ? conventional : configured;
}
