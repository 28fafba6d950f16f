namespace BackBot.Channels.Authentication;

/// <summary>Who the bot is at Azure Bot Service. The keys stand at the top level of the configuration, under their conventional names.</summary>
public sealed class BotIdentityOptions
{
    /// <summary>How the bot is registered: a name of <see cref="BotAppType"/>; empty means <see cref="BotAppType.MultiTenant"/>.</summary>
    public string? MicrosoftAppType { get; set; }

    /// <summary>The application (client) id; empty means that the bot has no identity.</summary>
    public string? MicrosoftAppId { get; set; }

    /// <summary>The client secret; not used with a managed identity.</summary>
    public string? MicrosoftAppPassword { get; set; }

    /// <summary>The tenant that the application lives in; needed for every type but <see cref="BotAppType.MultiTenant"/>.</summary>
    public string? MicrosoftAppTenantId { get; set; }

    /// <summary>Empty for the public cloud, <c>https://botframework.azure.us</c> for the US government's.</summary>
    public string? ChannelService { get; set; }

    /// <summary>Overrides where keys of channels are published.</summary>
    public string? ToBotFromChannelOpenIdMetadataUrl { get; set; }

    /// <summary>Overrides where keys of the Emulator's tokens are published.</summary>
    public string? ToBotFromEmulatorOpenIdMetadataUrl { get; set; }

    /// <summary>Overrides who issues the tokens of channels.</summary>
    public string? ToBotFromChannelTokenIssuer { get; set; }

    /// <summary>Overrides where the bot gets its own tokens.</summary>
    public string? ToChannelFromBotLoginUrl { get; set; }

    /// <summary>Overrides whom the bot's own tokens are for.</summary>
    public string? ToChannelFromBotOAuthScope { get; set; }

    /// <summary>Refused: the official SDK's address of user sign-in, which BackBot doesn't have.</summary>
    public string? OAuthUrl { get; set; }

    /// <summary>Refused: the official SDK's mark on inbound activities; BackBot sets none.</summary>
    public string? CallerId { get; set; }

    /// <summary>Refused: the official SDK's switch for asking whether a sign-in address exists; here the address is the configured one.</summary>
    public string? ValidateAuthority { get; set; }

    /// <summary>How the bot is registered; null when the configuration says something else.</summary>
    internal BotAppType? AppType => string.IsNullOrWhiteSpace(MicrosoftAppType)
        ? BotAppType.MultiTenant
        : Enum.TryParse<BotAppType>(MicrosoftAppType, ignoreCase: true, out var type) && Enum.IsDefined(type) ? type : null;

    /// <summary>True when the bot has an identity.</summary>
    internal bool HasIdentity => !string.IsNullOrWhiteSpace(MicrosoftAppId);
}
