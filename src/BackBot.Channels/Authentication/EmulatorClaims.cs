using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace BackBot.Channels.Authentication;

/// <summary>What an Emulator's token must say: that whoever asked for it has the bot's own credentials.</summary>
internal static class EmulatorClaims
{
    /// <exception cref="AuthenticationRefusedException">The token is good, but not this bot's.</exception>
    public static void Check(Activity activity, ClaimsIdentity identity, string appId, string tenant)
    {
        if (string.IsNullOrEmpty(activity.ChannelId))
        {
            throw new AuthenticationRefusedException(RefusalReason.NoChannel);
        }

        var application = identity.FindFirst(AuthenticationConstants.VersionClaim)?.Value switch
        {
            null or "" or "1.0" => identity.FindFirst(AuthenticationConstants.AppIdClaim)?.Value,
            "2.0" => identity.FindFirst(AuthenticationConstants.AuthorizedParty)?.Value,
            _ => throw new AuthenticationRefusedException(RefusalReason.UnknownVersion),
        };
        if (string.IsNullOrEmpty(application))
        {
            throw new AuthenticationRefusedException(RefusalReason.NoAppId);
        }

        if (!string.Equals(application, appId, StringComparison.OrdinalIgnoreCase))
        {
            throw new AuthenticationRefusedException(RefusalReason.WrongAppId);
        }

        if (!string.Equals(identity.FindFirst(AuthenticationConstants.TenantIdClaim)?.Value, tenant, StringComparison.OrdinalIgnoreCase))
        {
            throw new AuthenticationRefusedException(RefusalReason.WrongTenant);
        }
    }
}
