namespace BackBot.Triage;

/// <summary>
/// "When this fact holds, so does that one." For a boolean fact it is drawn from true and from unsure; for a number from the given band.
/// Drawn backwards too: when the wider fact is false, the narrower one need not be asked.
/// </summary>
public sealed record Implication
{
    /// <summary>The fact that follows.</summary>
    public required string Fact { get; init; }

    /// <summary>For a number fact: the band starts here (inclusive).</summary>
    public double? AtLeast { get; init; }

    /// <summary>For a number fact: the band ends here (inclusive).</summary>
    public double? AtMost { get; init; }

    /// <summary>What follows: true, or (from a number only) false. A false that follows only spares a question; it never outweighs a true.</summary>
    public bool Value { get; init; } = true;
}
