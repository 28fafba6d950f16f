namespace BackBot.Channels.Authentication;

/// <summary>A caller may not talk to the bot. Whoever answers the request uses <see cref="StatusCode"/> and says no more.</summary>
public sealed class AuthenticationRefusedException : UnauthorizedAccessException
{
    /// <summary>Creates one; the message holds nothing that the caller sent.</summary>
    /// <param name="reason">Why.</param>
    public AuthenticationRefusedException(RefusalReason reason)
        : base($"The caller was refused: {reason}.") => Reason = reason;

    /// <summary>Why.</summary>
    public RefusalReason Reason { get; }

    /// <summary>401 when the caller isn't known, 403 when it is but may not do this, 503 when it can't be judged now (channels then try again).</summary>
    public int StatusCode => Reason switch
    {
        RefusalReason.KeysUnavailable => 503,
        RefusalReason.NoChannel or RefusalReason.NotEndorsed or RefusalReason.NoServiceUrlClaim or RefusalReason.ServiceUrlMismatch
            or RefusalReason.NoAppId or RefusalReason.WrongAppId or RefusalReason.WrongTenant or RefusalReason.ServiceUrlNotTrusted => 403,
        _ => 401,
    };
}
