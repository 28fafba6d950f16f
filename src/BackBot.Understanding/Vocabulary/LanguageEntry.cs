namespace BackBot.Understanding.Vocabulary;

/// <summary>One expression of the content with the place where it stands, so that a mistake in it can be shown.</summary>
internal sealed record LanguageEntry(string Text, string File, int Line)
{
    /// <summary>Says what is wrong with this expression.</summary>
    public LanguageException Wrong(string problem) => new(File, Line, problem);
}
