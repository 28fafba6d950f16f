using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Options;

namespace BackBot.Channels.Authentication;

/// <summary>Names the key and what is allowed, so that the start-up message is enough to put it right.</summary>
internal sealed class BotIdentityOptionsValidator : IValidateOptions<BotIdentityOptions>
{
    public ValidateOptionsResult Validate(string? name, BotIdentityOptions options)
    {
        var problems = Problems(options).ToArray();
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(BotIdentityOptions options)
    {
        if (options.AppType is null)
        {
            yield return $"MicrosoftAppType is '{options.MicrosoftAppType}'; allowed are {string.Join(", ", Enum.GetNames<BotAppType>())}.";
        }

        if (!string.IsNullOrEmpty(options.ChannelService) && !BotCloud.IsGovernment(options.ChannelService))
        {
            yield return $"ChannelService is '{options.ChannelService}'; allowed are nothing (public cloud) and {GovernmentAuthenticationConstants.ChannelService}.";
        }

        foreach (var (key, value) in Addresses(options))
        {
            if (!string.IsNullOrEmpty(value) && !(Uri.TryCreate(value, UriKind.Absolute, out var address) && ServiceUrlTrust.IsSafeTransport(address)))
            {
                yield return $"{key} is '{value}'; allowed are nothing and an address that begins with https://.";
            }
        }

        foreach (var (key, value, why) in Unused(options))
        {
            if (!string.IsNullOrEmpty(value))
            {
                yield return $"{key} is '{value}', but {why}; leave it out.";
            }
        }

        if (!options.HasIdentity)
        {
            yield break;
        }

        if (!Guid.TryParse(options.MicrosoftAppId, out _))
        {
            yield return "MicrosoftAppId is not an application id; write the GUID that Azure shows as 'Microsoft App ID'.";
        }

        if (options.AppType != BotAppType.MultiTenant && !Guid.TryParse(options.MicrosoftAppTenantId, out _))
        {
            yield return $"MicrosoftAppTenantId is missing or no GUID; MicrosoftAppType {options.MicrosoftAppType} needs the GUID that Azure shows as 'App Tenant ID'.";
        }

        if (options.AppType != BotAppType.UserAssignedMSI && string.IsNullOrWhiteSpace(options.MicrosoftAppPassword))
        {
            yield return $"MicrosoftAppPassword is missing; MicrosoftAppType {options.MicrosoftAppType} needs a client secret.";
        }
    }

    /// <summary>Keys of the official SDK that would change nothing here; whoever sets one expects something of it.</summary>
    private static IEnumerable<(string Key, string? Value, string Why)> Unused(BotIdentityOptions options) =>
    [
        (nameof(options.OAuthUrl), options.OAuthUrl, "nobody signs in to BackBot"),
        (nameof(options.CallerId), options.CallerId, "BackBot is called by channels only"),
        (nameof(options.ValidateAuthority), options.ValidateAuthority, "tokens come from the sign-in address of the cloud or of ToChannelFromBotLoginUrl, unasked"),
    ];

    private static IEnumerable<(string Key, string? Value)> Addresses(BotIdentityOptions options) =>
    [
        (nameof(options.ToBotFromChannelOpenIdMetadataUrl), options.ToBotFromChannelOpenIdMetadataUrl),
        (nameof(options.ToBotFromEmulatorOpenIdMetadataUrl), options.ToBotFromEmulatorOpenIdMetadataUrl),
        (nameof(options.ToChannelFromBotLoginUrl), options.ToChannelFromBotLoginUrl),
    ];
}
