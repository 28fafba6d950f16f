namespace BackBot.Triage;

/// <summary>Why a fact cannot have a value.</summary>
public enum FactProblem
{
    /// <summary>It can.</summary>
    None,

    /// <summary>The policy has no such fact.</summary>
    UnknownFact,

    /// <summary>A number for a true-or-false fact, or the other way round.</summary>
    WrongKind,

    /// <summary>A number outside the fact's limits.</summary>
    OutOfRange,
}
