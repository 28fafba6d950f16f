namespace BackBot.Channels.Authentication;

/// <summary>The Authorization header of RFC 6750: the word Bearer, a space, one token.</summary>
internal static class BearerHeader
{
    private const string Scheme = "Bearer ";

    /// <summary>The token.</summary>
    /// <exception cref="AuthenticationRefusedException">There is none, or something else.</exception>
    public static string Read(string? authorization)
    {
        if (string.IsNullOrWhiteSpace(authorization))
        {
            throw new AuthenticationRefusedException(RefusalReason.NoToken);
        }

        var token = authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? authorization[Scheme.Length..] : string.Empty;
        return token.Length == 0 || token.AsSpan().ContainsAny(" \t,")
            ? throw new AuthenticationRefusedException(RefusalReason.NotBearer)
            : token;
    }
}
