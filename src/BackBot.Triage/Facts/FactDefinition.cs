namespace BackBot.Triage;

/// <summary>A fact as the content declares it.</summary>
public sealed record FactDefinition
{
    /// <summary>The id, for example <c>saddle_numbness</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Boolean or number.</summary>
    public FactKind Kind { get; init; }

    /// <summary>Sign, ability or preference.</summary>
    public FactRole Role { get; init; }

    /// <summary>The smallest number that makes sense, for numbers.</summary>
    public double? Minimum { get; init; }

    /// <summary>The largest number that makes sense, for numbers.</summary>
    public double? Maximum { get; init; }

    /// <summary>For numbers: a larger one is worse (pain). When false, neither direction is (age, days).</summary>
    public bool HigherIsWorse { get; init; }

    /// <summary>Whether the bot may ask for it. False for what only comes from the conversation (crisis words, the time of day).</summary>
    public bool Asked { get; init; } = true;

    /// <summary>What follows from it, for example: a major accident is a recent injury.</summary>
    public IReadOnlyList<Implication> Implies { get; init; } = [];
}
