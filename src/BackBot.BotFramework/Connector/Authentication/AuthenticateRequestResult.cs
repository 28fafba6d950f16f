using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Who calls, and how to answer.</summary>
public class AuthenticateRequestResult
{
    /// <summary>Creates an empty one.</summary>
    public AuthenticateRequestResult()
    {
    }

    /// <summary>The audience of the bot's own tokens.</summary>
    public string Audience { get; set; }

    /// <summary>The caller's claims.</summary>
    public ClaimsIdentity ClaimsIdentity { get; set; }

    /// <summary>The caller, for the activity.</summary>
    public string CallerId { get; set; }

    /// <summary>Hands out the client to answer with; null when nothing is sent through a connector.</summary>
    public ConnectorFactory ConnectorFactory { get; set; }
}
