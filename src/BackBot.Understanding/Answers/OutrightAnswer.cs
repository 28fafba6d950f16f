using BackBot.Understanding.Scope;
using BackBot.Understanding.Text;

namespace BackBot.Understanding.Answers;

/// <summary>What all the words of a text that answer outright come to: "yes", "no, wait, yes", "not really, but a bit when I walk".</summary>
internal sealed class OutrightAnswer(Markers markers, YesNoConcepts concepts, AnswerWord word)
{
    private readonly OpposedAnswers _opposed = new(markers, concepts);

    /// <summary>The answer; null when no word gives one.</summary>
    public YesNoUnsure? Read(Unit[] units, Structure structure)
    {
        YesNoUnsure? answer = null;
        var turned = false;
        var opposed = false;
        var lastAt = -1;
        for (var i = 0; i < units.Length; i++)
        {
            if (answer is not null && units[i].Is(concepts.Reason))
            {
                break;
            }

            turned |= units[i].Is(concepts.Correction) || units[i].Is(markers.But);
            if (word.Read(units, structure, i) is not { } said || (said == YesNoUnsure.Yes && answer == YesNoUnsure.No && !turned && (units[i].Is(concepts.SameAsEver) || IsPartOfPhrase(units, structure, i))))
            {
                continue;
            }

            if (said == YesNoUnsure.No && answer is null && !turned && IsPartlyBefore(units, i) && !IsAlone(units, structure, i))
            {
                // "Slightly, it's nothing to write home about".
                said = YesNoUnsure.Yes;
            }

            if (said == YesNoUnsure.Unsure && opposed)
            {
                // "Yes? no? I keep changing my mind".
                return said;
            }

            opposed |= (answer, said) is (YesNoUnsure.Yes, YesNoUnsure.No) or (YesNoUnsure.No, YesNoUnsure.Yes);
            answer = answer is null || said == answer ? said : _opposed.Choose((answer.Value, lastAt), (said, i), units, turned, IsAlone(units, structure, i));
            lastAt = i;
            turned = false;
        }

        return answer == YesNoUnsure.No && IsPartlyAfterBut(units) ? YesNoUnsure.Yes : answer;
    }

    /// <summary>"Totally" in "no, feels totally ordinary": says how, and answers nothing.</summary>
    private bool IsPartOfPhrase(Unit[] units, Structure structure, int i) =>
        !structure.IsBreak(i - 1) && !units[i - 1].Is(markers.Filler) && !structure.IsBreak(i + 1) && !units[i + 1].Is(markers.Filler);

    /// <summary>No more than fillers and other words for "no" behind it: "don't think so", "no not really".</summary>
    private bool IsAlone(Unit[] units, Structure structure, int i)
    {
        var next = i + 1;
        while (!structure.IsBreak(next) && (units[next].Is(markers.Filler) || units[next].Is(concepts.No)))
        {
            next++;
        }

        return structure.IsBreak(next);
    }

    private bool IsPartlyBefore(Unit[] units, int i) => Array.Exists(units[..i], u => u.Is(concepts.Partly) && (u.Standing & Standing.Denied) == 0);

    /// <summary>"Not really, but a bit when I walk".</summary>
    private bool IsPartlyAfterBut(Unit[] units)
    {
        var but = Array.FindIndex(units, u => u.Is(markers.But));
        var partly = but > 0 ? Array.FindIndex(units, but, Math.Min(4, units.Length - but), u => u.Is(concepts.PartlyAfterBut) && (u.Standing & Standing.Denied) == 0) : -1;
        return partly > 0 && !(partly + 1 < units.Length && units[partly + 1].BeginsWith(concepts.Not));
    }
}
