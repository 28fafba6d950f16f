namespace BackBot.Understanding;

/// <summary>What the conversation knows when a text comes in.</summary>
public sealed record ReadingContext
{
    /// <summary>The conversation is already about someone else: "she" and "my mum" then mean that person.</summary>
    public bool AboutSomeoneElse { get; init; }

    /// <summary>The fact that was asked last, or null.</summary>
    public string? AskedFact { get; init; }
}
