namespace BackBot.Triage;

/// <summary>A decision with its explanation.</summary>
public sealed record TriageOutcome
{
    /// <summary>What to do.</summary>
    public required Disposition Disposition { get; init; }

    /// <summary>The rules that fired, the highest disposition first, then in the order of the content.</summary>
    public required IReadOnlyList<FiredRule> Fired { get; init; }

    /// <summary>The methods offered, the best first. Empty unless the disposition is self-care; may be empty then too.</summary>
    public required IReadOnlyList<OfferedMethod> Offered { get; init; }

    /// <summary>The methods not offered, in the order of the content.</summary>
    public required IReadOnlyList<ExcludedMethod> Excluded { get; init; }

    /// <summary>Which content decided.</summary>
    public required string ContentVersion { get; init; }

    /// <summary>The rules that decided: those that fired at the level of the disposition.</summary>
    public IEnumerable<FiredRule> Deciding => Fired.Where(fired => fired.Rule.Disposition == Disposition);
}
