using System.Globalization;
using BackBot.Understanding.Facts;
using BackBot.Understanding.Models;
using BackBot.Understanding.Text;
using BackBot.Understanding.Vocabulary;

namespace BackBot.Understanding.Answers;

/// <summary>Reads an age: a number alone, "I'm 45", "45 years old". An age that is not reached ("under 18", "18 next month") is a year less.</summary>
internal sealed class AgeReader(Compiled compiled, FactConcepts facts) : AnswerModel("age")
{
    private const int Oldest = 115;

    private readonly int _below = compiled.Concepts.Require("age_below");
    private readonly int _toCome = compiled.Concepts.Require("age_to_come");

    /// <inheritdoc/>
    protected override string? Resolve(string text) => Read(text)?.ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads the years; null means ask again.</summary>
    public int? Read(string text)
    {
        var units = compiled.AnswerUnits.Build(compiled.Words.Read(text));
        return Find(units) is { } at ? (int)units[at].Number - (IsReached(units, at) ? 0 : 1) : null;
    }

    private int? Find(Unit[] units)
    {
        if (facts.FindAge(units) is { } age)
        {
            return age.At;
        }

        var numbers = Enumerable.Range(0, units.Length).Where(at => units[at].Kind == TokenKind.Number).ToList();
        return numbers.Count == 1 && units[numbers[0]].Number is >= 1 and <= Oldest && units[numbers[0]].Number == Math.Floor(units[numbers[0]].Number) ? numbers[0] : null;
    }

    private bool IsReached(Unit[] units, int at) => !(at > 0 && units[at - 1].Is(_below)) && !(at + 1 < units.Length && units[at + 1].Is(_toCome));
}
