namespace BackBot.Content;

/// <summary>Collects problems while the content is read, so that all of them are told at once.</summary>
internal sealed class ProblemList
{
    private readonly List<ContentProblem> _problems = [];

    public bool HasErrors => _problems.Exists(problem => problem.Severity == ProblemSeverity.Error);

    public IReadOnlyList<ContentProblem> Sorted =>
        [.. _problems.OrderBy(problem => problem.File, StringComparer.Ordinal).ThenBy(problem => problem.Line).ThenByDescending(problem => problem.Severity)];

    public void Error(string file, int line, string message, string fix) => Add(ProblemSeverity.Error, file, line, message, fix);

    public void Add(ProblemSeverity severity, string file, int line, string message, string fix = "") =>
        _problems.Add(new ContentProblem(severity, file, line, message, fix));

    public void ThrowIfErrors()
    {
        if (HasErrors)
        {
            throw new ContentException([.. Sorted.Where(problem => problem.Severity == ProblemSeverity.Error)]);
        }
    }
}
