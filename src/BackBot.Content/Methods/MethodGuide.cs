namespace BackBot.Content;

/// <summary>A method as it is taught, step by step.</summary>
public sealed record MethodGuide
{
    /// <summary>The id, for example <c>seated_twist</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its place when no preference decides.</summary>
    public int Order { get; init; }

    /// <summary>Where in the article it comes from.</summary>
    public required string Source { get; init; }

    /// <summary>The steps.</summary>
    public required IReadOnlyList<MethodStep> Steps { get; init; }

    /// <summary>Methods that may be offered afterwards, if triage still offers them.</summary>
    public IReadOnlyList<string> ThenOffer { get; init; } = [];

    /// <summary>What was put right compared with the article.</summary>
    public IReadOnlyList<MethodCorrection> Corrections { get; init; } = [];

    /// <summary>The key of its name.</summary>
    public string NameKey => $"methods.{Id}.name";

    /// <summary>The key of a line about it.</summary>
    public string SummaryKey => $"methods.{Id}.summary";

    /// <summary>The key of what one needs for it.</summary>
    public string NeedsKey => $"methods.{Id}.needs";

    /// <summary>The key of a gentler way to do it.</summary>
    public string GentlerKey => $"methods.{Id}.gentler";
}
