using BackBot.Triage;

namespace BackBot.Dialogs.Questions;

/// <summary>What an answer to a question came to.</summary>
/// <param name="Kind">What kind of answer it is.</param>
/// <param name="Told">The facts it tells; empty unless <see cref="AnswerKind.Told"/>.</param>
internal sealed record QuestionAnswer(AnswerKind Kind, IReadOnlyDictionary<string, FactValue> Told)
{
    private static readonly Dictionary<string, FactValue> None = [];

    public static QuestionAnswer Unsure { get; } = new(AnswerKind.Unsure, None);

    public static QuestionAnswer WhichOne { get; } = new(AnswerKind.WhichOne, None);

    public static QuestionAnswer Of(IEnumerable<KeyValuePair<string, FactValue>> told) => new(AnswerKind.Told, told.ToDictionary());

    public static QuestionAnswer Of(string fact, FactValue value) => Of([new(fact, value)]);
}
