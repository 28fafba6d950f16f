using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace BackBot.Channels.Authentication;

/// <summary>What a channel's token must say about the activity it comes with.</summary>
internal static class ChannelClaims
{
    /// <exception cref="AuthenticationRefusedException">The token is good, but not for this activity.</exception>
    public static void Check(Activity activity, ClaimsIdentity identity, PublishedKey key)
    {
        if (string.IsNullOrEmpty(activity.ChannelId))
        {
            throw new AuthenticationRefusedException(RefusalReason.NoChannel);
        }

        if (!key.Endorsements.Contains(activity.ChannelId))
        {
            throw new AuthenticationRefusedException(RefusalReason.NotEndorsed);
        }

        var serviceUrl = identity.FindFirst(AuthenticationConstants.ServiceUrlClaim)?.Value;
        if (string.IsNullOrEmpty(serviceUrl))
        {
            throw new AuthenticationRefusedException(RefusalReason.NoServiceUrlClaim);
        }

        if (!string.Equals(serviceUrl, activity.ServiceUrl, StringComparison.OrdinalIgnoreCase))
        {
            throw new AuthenticationRefusedException(RefusalReason.ServiceUrlMismatch);
        }
    }
}
