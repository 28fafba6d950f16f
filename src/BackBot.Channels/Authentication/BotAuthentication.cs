using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace BackBot.Channels.Authentication;

/// <summary>The door of <c>/api/messages</c>.</summary>
internal sealed partial class BotAuthentication(
    ServiceClientCredentialsFactory credentials,
    TokenValidator? tokens,
    bool allowAnonymous,
    ServiceUrlTrust trust,
    BotCloud cloud,
    Func<ConnectorFactory> connectors,
    ILogger<BotAuthentication> logger) : BotFrameworkAuthentication
{
    /// <inheritdoc/>
    /// <exception cref="AuthenticationRefusedException">The caller may not; one line of the log says why.</exception>
    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        try
        {
            var identity = await IdentifyAsync(activity, authHeader, cancellationToken);
            TrustServiceUrl(activity, identity.AuthenticationType != AuthenticationConstants.AnonymousAuthType);
            return new AuthenticateRequestResult
            {
                ClaimsIdentity = identity,
                Audience = GetOriginatingAudience(),
                ConnectorFactory = connectors(),
            };
        }
        catch (AuthenticationRefusedException e)
        {
            LogRefused(e.StatusCode, e.Reason);
            throw;
        }
    }

    /// <inheritdoc/>
    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => connectors();

    /// <inheritdoc/>
    public override string GetOriginatingAudience() => cloud.Scope;

    private async Task<ClaimsIdentity> IdentifyAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        if (!await credentials.IsAuthenticationDisabledAsync(cancellationToken))
        {
            return await tokens!.ValidateAsync(activity, authHeader, cancellationToken);
        }

        return allowAnonymous
            ? new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType)
            : throw new AuthenticationRefusedException(RefusalReason.NoIdentityConfigured);
    }

    private void TrustServiceUrl(Activity activity, bool authenticated)
    {
        if (trust.IsTrusted(activity.ServiceUrl, authenticated))
        {
            return;
        }

        if (activity.DeliveryMode != DeliveryModes.ExpectReplies)
        {
            throw new AuthenticationRefusedException(RefusalReason.ServiceUrlNotTrusted);
        }

        // The replies go back in the response; nothing is ever to be sent to that address later.
        activity.ServiceUrl = null;
    }

    [LoggerMessage(LogLevel.Warning, "A request to the bot was refused with {Status}: {Reason}.")]
    private partial void LogRefused(int status, RefusalReason reason);
}
