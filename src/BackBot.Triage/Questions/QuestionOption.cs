namespace BackBot.Triage;

/// <summary>A ready answer to a question and what it tells.</summary>
/// <param name="Id">The answer's id on buttons.</param>
/// <param name="Sets">The facts it tells.</param>
public sealed record QuestionOption(string Id, IReadOnlyDictionary<string, FactValue> Sets);
