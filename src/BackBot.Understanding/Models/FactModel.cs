using BackBot.Understanding.Facts;
using BackBot.Understanding.SecondReading;
using BackBot.Understanding.Text;
using BackBot.Understanding.Vocabulary;
using Microsoft.Recognizers.Text;

namespace BackBot.Understanding.Models;

/// <summary>
/// Finds facts about the person, or about the one they ask for: one result per place in the text, with the fact's id as its type and
/// "true", "false" or "unsure" as its value ("other_person" is there when it speaks of someone else).
/// </summary>
internal sealed class FactModel(Compiled compiled, TextMarking marking, FactReader facts, SecondReader? second) : TextModel("fact")
{
    /// <summary>Reads words that are cut already.</summary>
    /// <param name="words">The words of the text.</param>
    /// <param name="alreadyOther">The conversation is about someone else from before.</param>
    public FactResult Read(List<Token> words, bool alreadyOther)
    {
        var (units, structure, persons) = marking.Mark(words, alreadyOther);
        if (units.Length == 0)
        {
            return new FactResult();
        }

        var result = facts.Read(units, structure, persons);
        second?.Review(units, structure, result);
        result.Person = result.AboutSomeoneElse ? persons.Person : null;
        return result;
    }

    /// <inheritdoc/>
    protected override IEnumerable<ModelResult> Find(string text)
    {
        foreach (var span in Read(compiled.Words.Read(text), false).Spans)
        {
            var result = Result(span.FactId, text, span.Start, span.Length, span.Value.ToString());
            if (span.OtherPerson)
            {
                result.Resolution["other_person"] = true;
            }

            yield return result;
        }
    }
}
