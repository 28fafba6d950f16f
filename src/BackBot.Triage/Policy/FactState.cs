namespace BackBot.Triage;

/// <summary>Where a fact stands in an assessment.</summary>
internal enum FactState
{
    /// <summary>Not told, and can be asked.</summary>
    Open,

    /// <summary>Told, or follows from what was told.</summary>
    Known,

    /// <summary>Not told, and never asked: counts as not there.</summary>
    NotAsked,
}
