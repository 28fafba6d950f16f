using BackBot.Understanding.Scope;
using BackBot.Understanding.Text;

namespace BackBot.Understanding.Answers;

/// <summary>What all the words of a text that answer outright come to: "yes", "no, wait, yes", "not really, but a bit when I walk".</summary>
internal sealed class OutrightAnswer(Markers markers, YesNoConcepts concepts, AnswerWord word)
{
    private readonly OpposedAnswers _opposed = new(markers, concepts);
    private readonly AnswerAsides _asides = new(markers, concepts);

    /// <summary>The answer; null when no word gives one.</summary>
    public YesNoUnsure? Read(Unit[] units, Structure structure)
    {
        YesNoUnsure? answer = null;
        var (turned, contradicted, once) = (false, false, false);
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

            if (said == YesNoUnsure.Yes && (units[i].Standing & Standing.Past) != 0)
            {
                // "Last time yes, this time no".
                once = true;
                continue;
            }

            if (answer is { } before && _asides.IsOne(units, structure, i, before, said, turned))
            {
                contradicted |= said != before;
                continue;
            }

            said = said == YesNoUnsure.No && answer is null && !turned && IsPartlyBefore(units, i) && !(units[i].Is(markers.BareNo) && _asides.IsAlone(units, structure, i)) ? YesNoUnsure.Yes : said;
            if (contradicted && (said == YesNoUnsure.Unsure || answer == YesNoUnsure.Unsure))
            {
                // "Yes? no? I keep changing my mind"; "unsure, my wife reckons I do but I don't".
                return YesNoUnsure.Unsure;
            }

            contradicted |= answer is not null && answer != YesNoUnsure.Unsure && said != answer;
            answer = answer is null || said == answer ? said : _opposed.Choose((answer.Value, lastAt), (said, i), units, turned, _asides.IsAlone(units, structure, i));
            lastAt = i;
            turned = false;
        }

        return answer == YesNoUnsure.No && IsPartlyAfterBut(units) ? YesNoUnsure.Yes : answer ?? (once ? YesNoUnsure.Yes : null);
    }

    /// <summary>"Slightly, it's nothing to write home about".</summary>
    private bool IsPartlyBefore(Unit[] units, int i) => Array.Exists(units[..i], u => u.Is(concepts.Partly) && (u.Standing & Standing.Denied) == 0);

    /// <summary>"Not really, but a bit when I walk".</summary>
    private bool IsPartlyAfterBut(Unit[] units)
    {
        var but = Array.FindIndex(units, u => u.Is(markers.But));
        var partly = but > 0 ? Array.FindIndex(units, but, Math.Min(4, units.Length - but), u => u.Is(concepts.PartlyAfterBut) && (u.Standing & Standing.Denied) == 0) : -1;
        return partly > 0 && !(partly + 1 < units.Length && units[partly + 1].BeginsWith(concepts.Not));
    }
}
