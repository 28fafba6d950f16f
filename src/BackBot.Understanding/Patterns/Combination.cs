using BackBot.Understanding.Vocabulary;

namespace BackBot.Understanding.Patterns;

/// <summary>A compiled combination of concepts: either a sequence, or a sensation bound to a place ("numb ~ leg").</summary>
internal sealed record Combination(string Name, string Kind, Element[] Elements, bool Bound, LanguageEntry Source)
{
    /// <summary>Begins only where a clause begins, fillers aside.</summary>
    public bool AtStart { get; init; }

    /// <summary>True when only units marked as head decide whether it is denied.</summary>
    public bool HasHead { get; } = Elements.Any(e => e.Head);
}
