namespace BackBot.Triage;

/// <summary>When these facts hold, at least this disposition, for this reason and from this source.</summary>
public sealed record Rule
{
    /// <summary>The id, for example <c>saddle_numbness</c>.</summary>
    public required string Id { get; init; }

    /// <summary>When it fires.</summary>
    public required Condition When { get; init; }

    /// <summary>The least disposition it asks for; never self-care.</summary>
    public required Disposition Disposition { get; init; }

    /// <summary>The key of the reason in plain words.</summary>
    public required string ReasonKey { get; init; }

    /// <summary>Where it comes from: the article (section) or a named guideline.</summary>
    public required string Source { get; init; }

    /// <summary>The role that answers for it, for example "clinical lead (vacant)".</summary>
    public required string Owner { get; init; }

    /// <summary>The day by which it must be looked at again.</summary>
    public required DateOnly ReviewBy { get; init; }
}
