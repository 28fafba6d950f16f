using BackBot.Understanding.Scope;
using BackBot.Understanding.Text;

namespace BackBot.Understanding.Answers;

/// <summary>The answer that one unit gives by itself, when it gives any: "yes", "nope", "no idea", and the echo of a question ("I do", "it has").</summary>
internal sealed class AnswerWord(Markers markers, YesNoConcepts concepts)
{
    /// <summary>The answer of the unit at <paramref name="i"/>.</summary>
    public YesNoUnsure? Read(Unit[] units, Structure structure, int i)
    {
        var unit = units[i];
        if (unit.Is(concepts.Unsure))
        {
            return YesNoUnsure.Unsure;
        }

        if (unit.Is(concepts.Yes))
        {
            if (unit.IsExpression && unit.EndsWith(markers.Auxiliary) && !unit.BeginsWith(markers.BareYes) && GoesOn(units, structure, i + 1))
            {
                return null;
            }

            return IsTakenBack(units, structure, i) ? YesNoUnsure.No : YesNoUnsure.Yes;
        }

        if (unit.Is(concepts.No))
        {
            return YesNoUnsure.No;
        }

        return unit.Is(markers.Auxiliary) || IsWithSubject(unit) ? Echo(units, structure, i) : null;
    }

    /// <summary>"I've had three kids" says what was had, "I've had it" answers.</summary>
    private bool GoesOn(Unit[] units, Structure structure, int from)
    {
        var next = structure.NextContent(from);
        return next < units.Length && !structure.IsBreak(next)
            && !(units[next].Is(markers.Now) || units[next].Is(markers.RecentTime) || units[next].Is(markers.PastTime) || units[next].Is(markers.TimeUnit) || units[next].Is(markers.Subordinator)
                || units[next].Is(markers.Preposition) || units[next].Is(markers.Pronoun) || units[next].Is(markers.And) || units[next].Is(concepts.Partly));
    }

    /// <summary>A yes right behind "not".</summary>
    private bool IsTakenBack(Unit[] units, Structure structure, int i) =>
        (units[i].Standing & Standing.Denied) != 0 && i > 0 && units[Math.Max(structure.PreviousContent(i), 0)].Is(markers.Not);

    /// <summary>"I am" where it is one expression, because ages begin with it.</summary>
    private bool IsWithSubject(Unit unit) => unit.IsExpression && unit.BeginsWith(markers.Pronoun) && unit.EndsWith(markers.Auxiliary);

    /// <summary>"I do", "it has", "they don't": a pronoun and an auxiliary and nothing more.</summary>
    private YesNoUnsure? Echo(Unit[] units, Structure structure, int i)
    {
        if (units.Length == 1)
        {
            return YesNoUnsure.Yes;
        }

        if ((units[i].Standing & Standing.Past) != 0)
        {
            // "Last time it did".
            return null;
        }

        if (!IsWithSubject(units[i]) && (i == 0 || !(units[i - 1].Is(markers.Pronoun) || units[i - 1].Is(markers.BareYes) || units[i - 1].Is(markers.BareNo))))
        {
            return null;
        }

        var next = i + 1;
        var denied = next < units.Length && units[next].BeginsWith(concepts.Not);
        next += denied ? 1 : 0;
        while (next < units.Length && units[next].Is(markers.Filler))
        {
            next++;
        }

        return structure.IsBreak(next) || units[next].Is(markers.Now) ? (denied ? YesNoUnsure.No : YesNoUnsure.Yes) : null;
    }
}
