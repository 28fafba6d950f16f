namespace BackBot.Content;

/// <summary>Something wrong, or worth a look, in the content.</summary>
/// <param name="Severity">How grave it is.</param>
/// <param name="File">The file, relative to the content folder.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Fix">What to write instead; may be empty for a note.</param>
public sealed record ContentProblem(ProblemSeverity Severity, string File, int Line, string Message, string Fix = "")
{
    /// <summary>One line, as compilers write it: <c>rules/cancer.yaml(12): error: … Write: …</c></summary>
    public override string ToString()
    {
        var kind = Severity switch { ProblemSeverity.Error => "error", ProblemSeverity.Warning => "warning", _ => "note" };
        return Fix.Length == 0 ? $"{File}({Line}): {kind}: {Message}" : $"{File}({Line}): {kind}: {Message} Write: {Fix}";
    }
}
