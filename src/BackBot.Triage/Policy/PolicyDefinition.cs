namespace BackBot.Triage;

/// <summary>Everything a policy is made of, as the content loader hands it in.</summary>
public sealed record PolicyDefinition
{
    /// <summary>Which content this is; stored with every assessment.</summary>
    public required string ContentVersion { get; init; }

    /// <summary>All facts.</summary>
    public required IReadOnlyList<FactDefinition> Facts { get; init; }

    /// <summary>All questions in the order in which they are asked when nothing else decides.</summary>
    public required IReadOnlyList<Question> Questions { get; init; }

    /// <summary>All rules.</summary>
    public required IReadOnlyList<Rule> Rules { get; init; }

    /// <summary>All methods in the order in which they are offered when no preference decides.</summary>
    public required IReadOnlyList<Method> Methods { get; init; }
}
