namespace BackBot.Channels.Turns;

/// <summary>How a turn ended.</summary>
public enum TurnStatus
{
    /// <summary>The bot answered.</summary>
    Answered,

    /// <summary>The bot failed; the person was told so kindly, and nothing else of the turn is left.</summary>
    Apologised,

    /// <summary>The inbound activity was answered before; the replies are the first turn's.</summary>
    Duplicate,
}
