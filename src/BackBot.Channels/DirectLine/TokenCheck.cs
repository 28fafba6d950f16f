namespace BackBot.Channels.DirectLine;

/// <summary>What a token turned out to be.</summary>
internal enum TokenCheck
{
    /// <summary>Good.</summary>
    Valid,

    /// <summary>Not ours, altered, revoked, or for something else.</summary>
    Invalid,

    /// <summary>Ours, and no longer valid.</summary>
    Expired,
}
