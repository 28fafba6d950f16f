namespace BackBot.Triage;

/// <summary>
/// A question. As it comes from the content, <see cref="Facts"/> are all the facts it can set; as it comes from
/// <see cref="TriagePolicy.NextQuestion(FactSet)"/>, only those that are still open and could still change the outcome.
/// </summary>
public sealed record Question
{
    /// <summary>The id. The plain yes/no question about one fact has the fact's id.</summary>
    public required string Id { get; init; }

    /// <summary>How it is answered.</summary>
    public required QuestionKind Kind { get; init; }

    /// <summary>The facts it sets, most dangerous first.</summary>
    public required IReadOnlyList<string> Facts { get; init; }

    /// <summary>Ready answers, for <see cref="QuestionKind.Duration"/> and <see cref="QuestionKind.Choice"/>.</summary>
    public IReadOnlyList<QuestionOption> Options { get; init; } = [];

    /// <summary>The highest disposition that an answer can still lead to; self-care when it bears on the choice of method only.</summary>
    public Disposition CanReach { get; init; }

    /// <summary>The key of its wording: <c>questions.ID.text</c>, or <c>facts.ID.question</c> for the plain yes/no question about a fact.</summary>
    public string TextKey => Kind == QuestionKind.YesNo ? $"facts.{Id}.question" : $"questions.{Id}.text";
}
