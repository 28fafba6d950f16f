namespace BackBot.Content;

/// <summary>The content cannot be used. Every problem found is listed, each with its file and line.</summary>
public sealed class ContentException : Exception
{
    /// <summary>An exception for these problems.</summary>
    public ContentException(IReadOnlyList<ContentProblem> problems)
        : base(Describe(problems)) => Problems = problems;

    /// <summary>What was found, in the order of files and lines.</summary>
    public IReadOnlyList<ContentProblem> Problems { get; }

    private static string Describe(IReadOnlyList<ContentProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        return $"The content has {problems.Count} problem(s):{Environment.NewLine}{string.Join(Environment.NewLine, problems)}";
    }
}
