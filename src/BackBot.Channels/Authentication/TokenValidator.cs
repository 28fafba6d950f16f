using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace BackBot.Channels.Authentication;

/// <summary>
/// Judges a bearer token: what every token must have here, and then what those of channels and of the Emulator must have beyond it. Cryptography
/// and decoding are Microsoft.IdentityModel's; the order of the checks is such that a forged token costs no request and no signature.
/// </summary>
internal sealed class TokenValidator(string appId, BotCloud cloud, SigningKeys channelKeys, SigningKeys emulatorKeys, TimeProvider time)
{
    /// <summary>Clocks differ.</summary>
    public static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    public const int LongestToken = 16 * 1024;

    private const string CriticalHeader = "crit";
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];
    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };

    /// <summary>The claims of a good token.</summary>
    /// <exception cref="AuthenticationRefusedException">The token is not good, or not for this activity.</exception>
    public async Task<ClaimsIdentity> ValidateAsync(Activity activity, string? authorization, CancellationToken cancellationToken)
    {
        var token = Read(authorization);
        if (string.IsNullOrEmpty(token.Issuer))
        {
            throw new AuthenticationRefusedException(RefusalReason.NoIssuer);
        }

        if (token.Issuer == cloud.ChannelIssuer)
        {
            var (identity, key) = await ValidateSignedAsync(token, channelKeys, cancellationToken);
            ChannelClaims.Check(activity, identity, key);
            return identity;
        }

        if (cloud.EmulatorIssuers.TryGetValue(token.Issuer, out var tenant))
        {
            var (identity, _) = await ValidateSignedAsync(token, emulatorKeys, cancellationToken);
            EmulatorClaims.Check(activity, identity, appId, tenant);
            return identity;
        }

        throw new AuthenticationRefusedException(RefusalReason.UnknownIssuer);
    }

    private static JsonWebToken Read(string? authorization)
    {
        var encoded = BearerHeader.Read(authorization);
        if (encoded.Length > LongestToken)
        {
            throw new AuthenticationRefusedException(RefusalReason.TooLong);
        }

        JsonWebToken token;
        try
        {
            token = new JsonWebToken(encoded);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or SecurityTokenException)
        {
            throw new AuthenticationRefusedException(RefusalReason.NotAToken);
        }

        if (token.IsEncrypted)
        {
            throw new AuthenticationRefusedException(RefusalReason.Encrypted);
        }

        if (!Algorithms.Contains(token.Alg))
        {
            throw new AuthenticationRefusedException(RefusalReason.AlgorithmNotAllowed);
        }

        return token.TryGetHeaderValue<object>(CriticalHeader, out _) ? throw new AuthenticationRefusedException(RefusalReason.CriticalHeader) : token;
    }

    private async Task<(ClaimsIdentity Identity, PublishedKey Key)> ValidateSignedAsync(
        JsonWebToken token, SigningKeys keys, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(token.Kid))
        {
            throw new AuthenticationRefusedException(RefusalReason.NoKeyId);
        }

        var key = await keys.FindAsync(token.Kid, cancellationToken) ?? throw new AuthenticationRefusedException(RefusalReason.UnknownKey);
        var result = await _handler.ValidateTokenAsync(token, Parameters(token.Issuer, key));
        return result.IsValid ? (result.ClaimsIdentity, key) : throw new AuthenticationRefusedException(Reason(token, result.Exception));
    }

    private TokenValidationParameters Parameters(string issuer, PublishedKey key) => new()
    {
        ValidIssuer = issuer,
        ValidAudience = appId,
        IssuerSigningKey = key.Key,
        TryAllIssuerSigningKeys = false,
        ValidAlgorithms = Algorithms,
        LifetimeValidator = (notBefore, expires, _, _) => IsInLifetime(notBefore, expires),
        AuthenticationType = AuthenticationConstants.ToBotFromChannelTokenIssuer,
    };

    private bool IsInLifetime(DateTime? notBefore, DateTime? expires)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return (notBefore, expires) switch
        {
            (_, null) => throw new SecurityTokenNoExpirationException(),
            ({ } from, { } to) when from > to => throw new SecurityTokenInvalidLifetimeException(),
            ({ } from, _) when from > now + ClockSkew => throw new SecurityTokenNotYetValidException(),
            (_, { } to) when to < now - ClockSkew => throw new SecurityTokenExpiredException(),
            _ => true,
        };
    }

    private static RefusalReason Reason(JsonWebToken token, Exception exception) => exception switch
    {
        SecurityTokenExpiredException => RefusalReason.Expired,
        SecurityTokenNotYetValidException => RefusalReason.NotYetValid,
        SecurityTokenNoExpirationException => RefusalReason.NoExpiry,
        SecurityTokenInvalidLifetimeException => RefusalReason.BadLifetime,
        SecurityTokenInvalidAudienceException => token.Audiences.Any() ? RefusalReason.WrongAudience : RefusalReason.NoAudience,
        SecurityTokenInvalidAlgorithmException => RefusalReason.AlgorithmNotAllowed,
        SecurityTokenInvalidIssuerException => RefusalReason.UnknownIssuer,
        SecurityTokenInvalidSignatureException or SecurityTokenSignatureKeyNotFoundException => RefusalReason.BadSignature,
        _ => RefusalReason.NotAToken,
    };
}
