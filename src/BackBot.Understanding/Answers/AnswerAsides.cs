using BackBot.Understanding.Scope;
using BackBot.Understanding.Text;

namespace BackBot.Understanding.Answers;

/// <summary>Words for yes and no behind an answer that answer nothing themselves: "no, feels totally ordinary", "yes, though the GP says it's nothing".</summary>
internal sealed class AnswerAsides(Markers markers, YesNoConcepts concepts)
{
    /// <summary>True when the word at <paramref name="i"/> leaves the answer before it as it is.</summary>
    public bool IsOne(Unit[] units, Structure structure, int i, YesNoUnsure before, YesNoUnsure said, bool turned) =>
        (said != YesNoUnsure.Unsure && IsReported(units, structure, i))
        || (units[i].Is(concepts.AddsNothing) && said != before)
        || (said == YesNoUnsure.Yes && before != YesNoUnsure.Yes && (!turned || before == YesNoUnsure.Unsure) && IsPartOfPhrase(units, structure, i));

    /// <summary>No more than fillers and other words for "no" behind it: "don't think so", "no not really".</summary>
    public bool IsAlone(Unit[] units, Structure structure, int i)
    {
        var next = i + 1;
        while (!structure.IsBreak(next) && (units[next].Is(markers.Filler) || units[next].Is(concepts.No)))
        {
            next++;
        }

        return structure.IsBreak(next);
    }

    /// <summary>"Totally" in "no, feels totally ordinary": says how.</summary>
    private bool IsPartOfPhrase(Unit[] units, Structure structure, int i) =>
        !structure.IsBreak(i - 1) && !units[i - 1].Is(markers.Filler) && !structure.IsBreak(i + 1) && !units[i + 1].Is(markers.Filler);

    /// <summary>"The GP says it's nothing", "my wife reckons I do": the answer of another.</summary>
    private bool IsReported(Unit[] units, Structure structure, int i)
    {
        for (var k = i - 1; k > 0 && !structure.IsBreak(k); k--)
        {
            if (units[k].EndsWith(markers.Reports))
            {
                return !units[k].BeginsWith(markers.FirstPerson) && (units[k].IsExpression || (!structure.IsBreak(k - 1) && !units[k - 1].Is(markers.FirstPerson)));
            }
        }

        return false;
    }
}
