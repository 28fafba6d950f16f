namespace BackBot.Understanding.Patterns;

/// <summary>How much of a pause a combination reaches over.</summary>
internal enum Pause
{
    /// <summary>None: all within a clause.</summary>
    None,

    /// <summary>Commas and "but".</summary>
    Comma,

    /// <summary>One end of a sentence too: "lost ten pounds. It was planned".</summary>
    SentenceEnd,
}
