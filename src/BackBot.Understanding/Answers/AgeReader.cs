using System.Globalization;
using BackBot.Understanding.Facts;
using BackBot.Understanding.Models;
using BackBot.Understanding.Text;
using BackBot.Understanding.Vocabulary;

namespace BackBot.Understanding.Answers;

/// <summary>Reads an age: a number alone, "I'm 45", "45 years old".</summary>
internal sealed class AgeReader(Compiled compiled, FactConcepts facts) : AnswerModel("age")
{
    private const int Oldest = 115;

    /// <inheritdoc/>
    protected override string? Resolve(string text) => Read(text)?.ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads the years; null means ask again.</summary>
    public int? Read(string text)
    {
        var units = compiled.AnswerUnits.Build(compiled.Words.Read(text));
        if (facts.FindAge(units) is { } age)
        {
            return (int)age.Years;
        }

        var numbers = units.Where(u => u.Kind == TokenKind.Number).ToList();
        return numbers.Count == 1 && numbers[0].Number is >= 1 and <= Oldest && numbers[0].Number == Math.Floor(numbers[0].Number) ? (int)numbers[0].Number : null;
    }
}
