namespace BackBot.Channels.Authentication;

/// <summary>Why a caller of <c>/api/messages</c> was refused. The name stands in the log, so that an administrator knows what to look for.</summary>
public enum RefusalReason
{
    /// <summary>The bot has no identity and callers without one aren't allowed.</summary>
    NoIdentityConfigured,

    /// <summary>There is no Authorization header.</summary>
    NoToken,

    /// <summary>The Authorization header is not <c>Bearer</c> and one token.</summary>
    NotBearer,

    /// <summary>The token is longer than any real one.</summary>
    TooLong,

    /// <summary>The token is not a JSON Web Token.</summary>
    NotAToken,

    /// <summary>The token is encrypted; channels only sign.</summary>
    Encrypted,

    /// <summary>The token is signed by another algorithm than RSA with SHA-2, or not at all.</summary>
    AlgorithmNotAllowed,

    /// <summary>The token demands that an extension be understood.</summary>
    CriticalHeader,

    /// <summary>The token doesn't say who issued it.</summary>
    NoIssuer,

    /// <summary>Neither the channels' issuer nor one of the Emulator's.</summary>
    UnknownIssuer,

    /// <summary>The token doesn't say which key signed it.</summary>
    NoKeyId,

    /// <summary>The issuer doesn't publish the key.</summary>
    UnknownKey,

    /// <summary>The keys have never been reached; nobody can be judged.</summary>
    KeysUnavailable,

    /// <summary>The signature is not the key's.</summary>
    BadSignature,

    /// <summary>The token doesn't say whom it is for.</summary>
    NoAudience,

    /// <summary>The token is for another bot.</summary>
    WrongAudience,

    /// <summary>The token is good for ever.</summary>
    NoExpiry,

    /// <summary>The token is too old.</summary>
    Expired,

    /// <summary>The token is from the future.</summary>
    NotYetValid,

    /// <summary>The token's times contradict each other.</summary>
    BadLifetime,

    /// <summary>The activity doesn't say which channel it comes from.</summary>
    NoChannel,

    /// <summary>The key is not endorsed for the activity's channel.</summary>
    NotEndorsed,

    /// <summary>The token doesn't say which service URL it is good for.</summary>
    NoServiceUrlClaim,

    /// <summary>The activity names another service URL than the token.</summary>
    ServiceUrlMismatch,

    /// <summary>The token is of a version that isn't known.</summary>
    UnknownVersion,

    /// <summary>The token doesn't say which application asked for it.</summary>
    NoAppId,

    /// <summary>Another application asked for the token.</summary>
    WrongAppId,

    /// <summary>The token names another tenant than its issuer.</summary>
    WrongTenant,

    /// <summary>The bot would have to answer to an address that it doesn't trust.</summary>
    ServiceUrlNotTrusted,
}
