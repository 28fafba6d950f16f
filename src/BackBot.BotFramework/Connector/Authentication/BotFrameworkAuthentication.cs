using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Decides whether a caller may be listened to, and proves who the bot is.</summary>
public abstract class BotFrameworkAuthentication
{
    /// <summary>Creates one.</summary>
    protected BotFrameworkAuthentication()
    {
    }

    /// <summary>Judges a request by its Authorization header; throws <see cref="UnauthorizedAccessException"/> when the caller may not.</summary>
    public abstract Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken);

    /// <summary>The factory of clients for turns that nobody called for.</summary>
    public abstract ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity);

    /// <summary>The audience of tokens for the cloud that the bot lives in.</summary>
    public virtual string GetOriginatingAudience() => AuthenticationConstants.ToChannelFromBotOAuthScope;
}
