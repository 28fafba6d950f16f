namespace BackBot.Content;

/// <summary>One step of a method.</summary>
public sealed record MethodStep
{
    /// <summary>The method it belongs to.</summary>
    public required string Method { get; init; }

    /// <summary>The id within the method.</summary>
    public required string Id { get; init; }

    /// <summary>How long to hold or go on, in seconds; null when nothing is held.</summary>
    public int? HoldSeconds { get; init; }

    /// <summary>The article's upper limit of the hold, in seconds.</summary>
    public int? HoldAtMost { get; init; }

    /// <summary>Whether the time is one of going on moving, such as rolling, and not of holding still.</summary>
    public bool Moving { get; init; }

    /// <summary>How many times; null for once.</summary>
    public int? Repetitions { get; init; }

    /// <summary><c>left</c>, <c>right</c>, <c>both</c> or null.</summary>
    public string? Side { get; init; }

    /// <summary><c>in</c>, <c>out</c>, <c>in_and_out</c> or null.</summary>
    public string? Breathing { get; init; }

    /// <summary>The picture's id (the file name without ending); null for none.</summary>
    public string? Image { get; init; }

    /// <summary>The key of its text.</summary>
    public string TextKey => $"methods.{Method}.steps.{Id}";
}
