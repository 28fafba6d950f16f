using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace BackBot.Channels.DirectLine;

/// <summary>Who may do what: tokens, the site's secret, and the sites that may ask from a browser.</summary>
internal sealed class DirectLineAccess(DirectLineTokens tokens, DirectLineOptions options)
{
    private const string Scheme = "Bearer ";
    private readonly byte[]? _secret = string.IsNullOrEmpty(options.Secret) ? null : SHA256.HashData(Encoding.UTF8.GetBytes(options.Secret));

    /// <summary>The bearer value of the request; null when there is none.</summary>
    public static string? Bearer(HttpRequest request)
    {
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && header.Length > Scheme.Length ? header[Scheme.Length..].Trim() : null;
    }

    /// <summary>Whether this is the site's secret. Takes the same time whether much or little of it is right.</summary>
    public bool IsSecret(string? bearer) =>
        _secret is not null && bearer is not null && CryptographicOperations.FixedTimeEquals(SHA256.HashData(Encoding.UTF8.GetBytes(bearer)), _secret);

    /// <summary>The identity behind a request for one conversation, or the refusal.</summary>
    public async ValueTask<(DirectLineIdentity? Identity, IResult? Refusal)> IdentifyAsync(
        HttpRequest request, string? conversationId, CancellationToken cancellationToken)
    {
        if (Bearer(request) is not { } bearer)
        {
            return (null, Problems.NoToken);
        }

        var (check, identity) = await tokens.CheckAsync(bearer, TokenUse.Talk, cancellationToken);
        return check switch
        {
            TokenCheck.Invalid => (null, Problems.BadToken),
            TokenCheck.Expired => (null, Problems.TokenExpired),
            _ when conversationId is not null && conversationId != identity!.ConversationId => (null, Problems.OtherConversation),
            _ => (identity, null),
        };
    }

    /// <summary>Whether a browser on the site that the request names may ask; programs name none.</summary>
    public bool IsAllowedOrigin(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || options.AllowedOrigins.Contains("*")
            || options.AllowedOrigins.Any(allowed => string.Equals(allowed.TrimEnd('/'), origin, StringComparison.OrdinalIgnoreCase))
            || string.Equals(origin, PublicUrl(request), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Scheme, host and port that the client reached this server by.</summary>
    public string PublicUrl(HttpRequest request) => options.PublicUrl?.TrimEnd('/') ?? $"{request.Scheme}://{request.Host}";
}
