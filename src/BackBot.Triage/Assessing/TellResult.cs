namespace BackBot.Triage;

/// <summary>What became of something that was told.</summary>
public enum TellResult
{
    /// <summary>It is new, worse than before, or clears up what was unclear; it counts.</summary>
    Taken,

    /// <summary>It says what was known already.</summary>
    Known,

    /// <summary>It was unclear for the first time: ask once more, plainly.</summary>
    AskAgain,

    /// <summary>It is milder than what was told before. The earlier one counts until the person corrects it outright.</summary>
    NeedsCorrection,

    /// <summary>It would take back a sign after a warning was given. What was told stays told.</summary>
    StaysTold,

    /// <summary>There is no such fact, or it cannot have this value.</summary>
    Refused,
}
