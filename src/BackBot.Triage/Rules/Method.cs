namespace BackBot.Triage;

/// <summary>A stretch as triage sees it: who should not do it, and whom it suits. Its steps are content.</summary>
public sealed record Method
{
    /// <summary>The id, for example <c>cat_cow</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The key of why it is a good choice when no preference says so.</summary>
    public required string ReasonKey { get; init; }

    /// <summary>When it is left out.</summary>
    public IReadOnlyList<Contraindication> Contraindications { get; init; } = [];

    /// <summary>When it suits better than the others.</summary>
    public IReadOnlyList<Preference> Preferences { get; init; } = [];
}
