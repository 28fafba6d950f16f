using System.Security.Cryptography;
using System.Text;
using BackBot.Storage;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace BackBot.Channels.DirectLine;

/// <summary>
/// Direct Line tokens: signed, bound to one conversation and one user, short-lived, refreshable and revocable (docs/adr/0043).
/// The key is kept in the store, so that every instance accepts every other's tokens and a restart ends no conversation.
/// </summary>
public sealed class DirectLineTokens : IDisposable
{
    private const string Issuer = "backbot-directline";
    private const string ConversationClaim = "conv";
    private const string UserClaim = "user";
    private const string IssuedClaim = "ms";
    private static readonly TimeSpan StreamLifetime = TimeSpan.FromHours(12);
    private static readonly TimeSpan RevocationDelay = TimeSpan.FromMinutes(1);

    private readonly ISettingStore _settings;
    private readonly DirectLineOptions _options;
    private readonly TimeProvider _time;
    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false, MapInboundClaims = false };
    private readonly MemoryCache _valid = new(new MemoryCacheOptions { SizeLimit = 20_000 });
    private readonly SemaphoreSlim _loading = new(1, 1);
    private SigningCredentials? _credentials;

    internal DirectLineTokens(ISettingStore settings, DirectLineOptions options, TimeProvider time)
    {
        _settings = settings;
        _options = options;
        _time = time;
    }

    /// <summary>How long a new token works.</summary>
    public TimeSpan Lifetime => _options.TokenLifetime;

    /// <summary>An id that nobody can guess.</summary>
    public static string NewId() => Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(18));

    /// <summary>A token for a conversation and a user.</summary>
    public ValueTask<string> IssueAsync(string conversationId, string userId, CancellationToken cancellationToken = default) =>
        IssueAsync(conversationId, userId, TokenUse.Talk, Lifetime, cancellationToken);

    /// <summary>Makes a token worthless, here at once and on other instances within a minute.</summary>
    public async ValueTask RevokeAsync(DirectLineIdentity identity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(identity);
        await _settings.RevokeAsync(identity.TokenId, _time.GetUtcNow() + _options.RefreshWithin + _options.TokenLifetime, cancellationToken);
        _valid.Clear();
    }

    /// <summary>
    /// Makes everything worthless that was issued so far to a person who asked to be forgotten: tokens and tickets of all their conversations.
    /// Only the token by which they asked goes on, so that they can.
    /// </summary>
    public async ValueTask RevokePersonAsync(DirectLineIdentity identity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(identity);
        var key = (SymmetricSecurityKey)(await CredentialsAsync(cancellationToken)).Key;
        await _settings.RevokePersonAsync(
            Person(key, identity.UserId), identity.TokenId, _time.GetUtcNow() + Longest(_options.RefreshWithin + _options.TokenLifetime), cancellationToken);
        _valid.Clear();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _valid.Dispose();
        _loading.Dispose();
    }

    /// <summary>A ticket for the stream. It outlives the token, as clients open further sockets on the address they got first.</summary>
    internal ValueTask<string> IssueStreamTicketAsync(string conversationId, string userId, CancellationToken cancellationToken) =>
        IssueAsync(conversationId, userId, TokenUse.Stream, StreamLifetime, cancellationToken);

    /// <summary>Checks a token. The identity is there unless the token is invalid.</summary>
    internal async ValueTask<(TokenCheck Check, DirectLineIdentity? Identity)> CheckAsync(
        string token, TokenUse use, CancellationToken cancellationToken)
    {
        if (_valid.TryGetValue((token, use), out DirectLineIdentity? known) && known!.Expires > _time.GetUtcNow())
        {
            return (TokenCheck.Valid, known);
        }

        var key = (SymmetricSecurityKey)(await CredentialsAsync(cancellationToken)).Key;
        var parameters = new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidAudience = use.ToString(),
            IssuerSigningKey = key,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            RequireSignedTokens = true,
            // Checked below, on the clock that everything here runs on.
            ValidateLifetime = false,
        };
        var result = await _handler.ValidateTokenAsync(token, parameters);
        if (!result.IsValid || Read(result) is not { } identity || await IsRevokedAsync(identity, key, cancellationToken))
        {
            return (TokenCheck.Invalid, null);
        }

        if (identity.Expires <= _time.GetUtcNow())
        {
            return (TokenCheck.Expired, identity);
        }

        _valid.Set((token, use), identity, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = RevocationDelay });
        return (TokenCheck.Valid, identity);
    }

    /// <summary>Whether a token, valid or expired, can be changed for a new one.</summary>
    internal bool IsRefreshable(DirectLineIdentity identity) =>
        _time.GetUtcNow() < identity.Expires - _options.TokenLifetime + _options.RefreshWithin || _time.GetUtcNow() < identity.Expires;

    private ValueTask<bool> IsRevokedAsync(DirectLineIdentity identity, SymmetricSecurityKey key, CancellationToken cancellationToken) =>
        _settings.IsRevokedAsync(identity.TokenId, Person(key, identity.UserId), identity.Issued, cancellationToken);

    private static TimeSpan Longest(TimeSpan tokens) => tokens > StreamLifetime ? tokens : StreamLifetime;

    /// <summary>Keyed, so that nobody who reads the store can find out by trying who asked to be forgotten.</summary>
    private static string Person(SymmetricSecurityKey key, string userId) =>
        Base64UrlEncoder.Encode(HMACSHA256.HashData(key.Key, Encoding.UTF8.GetBytes("forgotten " + userId)));

    private static DirectLineIdentity? Read(TokenValidationResult result) =>
        result.SecurityToken is JsonWebToken jwt
        && jwt.TryGetPayloadValue<string>(ConversationClaim, out var conversation)
        && jwt.TryGetPayloadValue<string>(UserClaim, out var user)
        && jwt.TryGetPayloadValue<long>(JwtRegisteredClaimNames.Exp, out var expires)
            ? new(conversation, user, jwt.Id, Issued(jwt), DateTimeOffset.FromUnixTimeSeconds(expires))
            : null;

    // "iat" counts seconds; a token that is issued in the second in which the person was forgotten must be told from those before.
    private static DateTimeOffset Issued(JsonWebToken token) =>
        token.TryGetPayloadValue<long>(IssuedClaim, out var milliseconds) ? DateTimeOffset.FromUnixTimeMilliseconds(milliseconds) : token.IssuedAt;

    private async ValueTask<string> IssueAsync(
        string conversationId, string userId, TokenUse use, TimeSpan lifetime, CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = use.ToString(),
            IssuedAt = now.UtcDateTime,
            Expires = (now + lifetime).UtcDateTime,
            SigningCredentials = await CredentialsAsync(cancellationToken),
            Claims = new Dictionary<string, object>
            {
                [ConversationClaim] = conversationId,
                // Web Chat reads its own id from this claim.
                [UserClaim] = userId,
                [JwtRegisteredClaimNames.Jti] = NewId(),
                [IssuedClaim] = now.ToUnixTimeMilliseconds(),
            },
        });
    }

    private async ValueTask<SigningCredentials> CredentialsAsync(CancellationToken cancellationToken)
    {
        if (_credentials is { } ready)
        {
            return ready;
        }

        await _loading.WaitAsync(cancellationToken);
        try
        {
            return _credentials ??= new SigningCredentials(
                new SymmetricSecurityKey(
                    await _settings.GetOrCreateAsync("directline-token-key", () => RandomNumberGenerator.GetBytes(64), cancellationToken)),
                SecurityAlgorithms.HmacSha256);
        }
        finally
        {
            _loading.Release();
        }
    }
}
