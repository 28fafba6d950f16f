namespace BackBot.Understanding;

/// <summary>A mistake in <c>content/language/</c> or <c>content/answers/</c>: where it is, what is wrong and what to write instead.</summary>
public sealed class LanguageException(string file, int line, string problem) : Exception($"{file}:{line}: {problem}")
{
    /// <summary>The file with the mistake.</summary>
    public string File { get; } = file;

    /// <summary>The line, counted from 1.</summary>
    public int Line { get; } = line;
}
