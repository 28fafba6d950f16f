using BackBot.Understanding.Scope;
using BackBot.Understanding.Text;

namespace BackBot.Understanding.Answers;

/// <summary>What all the words of a text that answer outright come to: "yes", "no, wait, yes", "not really, but a bit when I walk".</summary>
internal sealed class OutrightAnswer(Markers markers, YesNoConcepts concepts, AnswerWord word)
{
    private readonly OpposedAnswers _opposed = new(markers);

    /// <summary>The answer; null when no word gives one.</summary>
    public YesNoUnsure? Read(Unit[] units, Structure structure)
    {
        YesNoUnsure? answer = null;
        var turned = false;
        var lastAt = -1;
        for (var i = 0; i < units.Length; i++)
        {
            if (answer is not null && units[i].Is(concepts.Reason))
            {
                break;
            }

            turned |= units[i].Is(concepts.Correction) || units[i].Is(markers.But);
            if (word.Read(units, structure, i) is not { } said)
            {
                continue;
            }

            answer = answer is null || said == answer ? said : _opposed.Choose((answer.Value, lastAt), (said, i), units, turned);
            lastAt = i;
            turned = false;
        }

        return answer == YesNoUnsure.No && IsPartlyAfterBut(units) ? YesNoUnsure.Yes : answer;
    }

    /// <summary>"Not really, but a bit when I walk".</summary>
    private bool IsPartlyAfterBut(Unit[] units)
    {
        var but = Array.FindIndex(units, u => u.Is(markers.But));
        var partly = but > 0 ? Array.FindIndex(units, but, Math.Min(4, units.Length - but), u => u.Is(concepts.PartlyAfterBut) && (u.Standing & Standing.Denied) == 0) : -1;
        return partly > 0 && !(partly + 1 < units.Length && units[partly + 1].BeginsWith(concepts.Not));
    }
}
