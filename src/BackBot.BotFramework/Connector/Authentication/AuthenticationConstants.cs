namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Claims, issuers and addresses of the Bot Framework's tokens.</summary>
public static class AuthenticationConstants
{
    /// <summary>The authentication type of a caller who needs no credentials.</summary>
    public const string AnonymousAuthType = "anonymous";

    /// <summary>The app that a token of version 1 was issued to.</summary>
    public const string AppIdClaim = "appid";

    /// <summary>Whom the token is for.</summary>
    public const string AudienceClaim = "aud";

    /// <summary>The app that a token of version 2 was issued to.</summary>
    public const string AuthorizedParty = "azp";

    public const string DefaultChannelAuthTenant = "botframework.com";

    public const string KeyIdHeader = "kid";

    public const string OAuthUrl = "https://api.botframework.com";

    public const string OAuthUrlKey = "OAuthApiEndpoint";

    /// <summary>The service URL that a channel's token is good for.</summary>
    public const string ServiceUrlClaim = "serviceurl";

    /// <summary>The token's tenant.</summary>
    public const string TenantIdClaim = "tid";

    public const string ToBotFromAseChannelOpenIdMetadataUrl = "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration";

    public const string ToBotFromChannelOpenIdMetadataUrl = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    public const string ToBotFromChannelTokenIssuer = "https://api.botframework.com";

    public const string ToBotFromEmulatorOpenIdMetadataUrl = "https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration";

    public const string ToChannelFromBotLoginUrl = "https://login.microsoftonline.com/botframework.com";

    public const string ToChannelFromBotLoginUrlTemplate = "https://login.microsoftonline.com/{0}";

    public const string ToChannelFromBotOAuthScope = "https://api.botframework.com";

    public const string ValidTokenIssuerUrlTemplateV1 = "https://sts.windows.net/{0}/";

    public const string ValidTokenIssuerUrlTemplateV2 = "https://login.microsoftonline.com/{0}/v2.0";

    /// <summary>The token's version.</summary>
    public const string VersionClaim = "ver";
}
