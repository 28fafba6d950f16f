namespace BackBot.Triage;

/// <summary>What is odd about an item of a policy.</summary>
public enum PolicyFindingKind
{
    /// <summary>No answers make the condition hold: it contradicts itself.</summary>
    NeverHolds,

    /// <summary>One alternative of the condition contradicts itself; the others are fine.</summary>
    DeadAlternative,

    /// <summary>Whenever the rule fires, another one asks for as much already.</summary>
    NeverMatters,

    /// <summary>A rule looks at the fact, but no question sets it.</summary>
    NeverAsked,

    /// <summary>Nothing looks at the fact.</summary>
    UnusedFact,

    /// <summary>The question is never asked: no fact that it sets is looked at, may be asked for, and is not in an earlier question.</summary>
    IdleQuestion,

    /// <summary>Whenever the contraindication holds, a rule rules out all stretching already. A second lock, not a mistake.</summary>
    SecondLock,
}
