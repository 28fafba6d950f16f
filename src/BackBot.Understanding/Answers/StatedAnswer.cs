using BackBot.Triage;
using BackBot.Understanding.Facts;
using BackBot.Understanding.Scope;
using BackBot.Understanding.Text;

namespace BackBot.Understanding.Answers;

/// <summary>The answer in what a text states, without a yes or no: "it's numb" is a yes to numbness, "my bladder works fine" a no to its change.</summary>
internal sealed class StatedAnswer(Markers markers, FactReader facts, ScopeReader scope)
{
    /// <summary>Facts that a measure alone makes true, and the measure.</summary>
    private static readonly Dictionary<string, string> Measures = new(StringComparer.Ordinal) { ["sharp_or_severe_pain"] = "pain_0_10", ["persistent"] = "duration_days" };

    /// <summary>The answer to the question for a fact, or to one of which no fact is known; null when nothing stated answers it.</summary>
    public YesNoUnsure? Read(Unit[] units, string? factId)
    {
        var (structure, persons) = scope.Mark(units, false);
        var read = facts.Read(units, structure, persons);
        var own = read.Self.Count > 0 ? read.Self : read.Other;
        if (factId is not null && own.TryGetValue(factId, out var value))
        {
            return value == FactValue.True ? YesNoUnsure.Yes : value == FactValue.False ? YesNoUnsure.No : YesNoUnsure.Unsure;
        }

        // "About a seven", "about a fortnight" state how severe or how old it is only where that is asked for.
        var truths = own.Where(f => f.Value.Kind is not FactValueKind.Number && !(Measures.TryGetValue(f.Key, out var number) && own.ContainsKey(number))).Select(f => f.Value).ToList();
        if (truths.Count == 0)
        {
            return Felt(units, factId);
        }

        // Another fact than the one asked for answers nothing.
        return factId is not null ? null : truths.Contains(FactValue.True) ? YesNoUnsure.Yes : truths.Contains(FactValue.Unsure) ? YesNoUnsure.Unsure : YesNoUnsure.No;
    }

    /// <summary>A sensation that makes no fact: denied, it is a no to any question; felt, it may be another one than the fact asked for.</summary>
    private YesNoUnsure? Felt(Unit[] units, string? factId)
    {
        var sensation = Array.Find(units, u => u.Is(markers.Sensation) && (u.Standing & (Standing.Imagined | Standing.Other | Standing.Past | Standing.Asked)) == 0);
        if (sensation is null)
        {
            return null;
        }

        return (sensation.Standing & Standing.Denied) != 0 ? YesNoUnsure.No : factId is null ? YesNoUnsure.Yes : null;
    }
}
