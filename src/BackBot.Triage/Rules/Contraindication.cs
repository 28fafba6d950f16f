namespace BackBot.Triage;

/// <summary>When these facts hold, not this method.</summary>
public sealed record Contraindication
{
    /// <summary>The id, unique over all methods, for example <c>seated_twist_hip_replacement</c>.</summary>
    public required string Id { get; init; }

    /// <summary>When the method is left out.</summary>
    public required Condition When { get; init; }

    /// <summary>The key of the reason in plain words.</summary>
    public required string ReasonKey { get; init; }

    /// <summary>Where it comes from.</summary>
    public required string Source { get; init; }

    /// <summary>The key of a gentler way to do it, where there is one; null otherwise.</summary>
    public string? GentlerKey { get; init; }
}
