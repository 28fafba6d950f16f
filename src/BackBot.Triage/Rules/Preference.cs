namespace BackBot.Triage;

/// <summary>When these facts hold, this method suits better. It only orders the methods that are not ruled out.</summary>
public sealed record Preference
{
    /// <summary>The id, unique over all methods.</summary>
    public required string Id { get; init; }

    /// <summary>When it counts.</summary>
    public required Condition When { get; init; }

    /// <summary>How much it counts: the methods are offered by the sum of these, the largest first.</summary>
    public required int Weight { get; init; }

    /// <summary>The key of the reason in plain words.</summary>
    public required string ReasonKey { get; init; }
}
