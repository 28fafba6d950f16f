using BackBot.Triage;

namespace BackBot.Understanding.Facts;

/// <summary>The facts of a text, by whom they are about, with what the intent needs to know besides.</summary>
internal sealed class FactResult
{
    public Dictionary<string, FactValue> Self { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, FactValue> Other { get; } = new(StringComparer.Ordinal);

    public List<ReadSpan> Spans { get; } = [];

    /// <summary>Where only the second reading sees a fact; it counts only once the person was asked, so it stands in neither of the above.</summary>
    public List<ReadSpan> Suspected { get; } = [];

    /// <summary>The facts that are spoken of, even if nothing of them holds now.</summary>
    public IReadOnlyCollection<string> Mentioned { get; init; } = [];

    /// <summary>The word they use for the person they ask for, or null.</summary>
    public string? Person { get; set; }

    /// <summary>They ask on behalf of, or speak only of, someone else.</summary>
    public bool AboutSomeoneElse { get; set; }
}
