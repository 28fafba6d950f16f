using BackBot.Understanding.Scope;
using BackBot.Understanding.Text;

namespace BackBot.Understanding.Facts;

/// <summary>The answer right behind a mention: "numbness no", "fever? nope", "weakness: none", "cancer yes".</summary>
internal sealed class AnswersBehind(Markers markers)
{
    private const int LongestList = 24;

    /// <summary>Denies or states the mention as the answer says.</summary>
    public void Read(Unit[] units, Structure structure, Mention mention, List<Mention> mentions)
    {
        if (mention.Kind == "healthy_only")
        {
            // "Nothing down the legs, not a thing" says it twice.
            return;
        }

        var (i, asked) = AnswerOf(units, structure, mention.Last + 1, mentions);
        if (i >= units.Length || (mention.Standing & (Standing.Denied | Standing.Turned)) != 0 || IsException(units, structure, mention.First))
        {
            return;
        }

        var no = (units[i].Is(markers.BareNo) || units[i].Is(markers.Not)) && (EndsAnswer(units, structure, i, mentions) || (asked && i + 1 < units.Length && (units[i + 1].Is(markers.Pronoun) || units[i + 1].Is(markers.StandsForSaid))));
        var gone = asked && units[i].Is(markers.Settled) && structure.IsBreak(i + 1);
        if (no || gone || IsFronted(units, structure, mention, units[i].Is(markers.BareNo) && i + 1 < units.Length ? i + 1 : i) || units[i].Is(markers.DeniesBefore))
        {
            mention.Standing = (mention.Standing | Standing.Denied) & ~(Standing.Asked | Standing.Imagined);
        }
        else if (units[i].Is(markers.BareYes) && asked)
        {
            mention.Standing &= ~(Standing.Asked | Standing.Imagined);
        }
        else if (IsTopic(units, structure, mention) && CannotSay(units, structure, i))
        {
            mention.Standing |= Standing.Unsure;
        }
    }

    /// <summary>
    /// Where the answer to what ends before <paramref name="i"/> stands, and whether a question mark stands before it: behind a pause and the noun
    /// of a quality ("sharp pain: no", "fever... no"), behind a thought ("fever? hmm, let me think. no"), and for a list with one question mark
    /// behind the whole list ("fever or chills? no").
    /// </summary>
    private (int At, bool Asked) AnswerOf(Unit[] units, Structure structure, int i, List<Mention> mentions)
    {
        var end = i;
        while (end < units.Length && end < i + LongestList && (structure.IsComma(end) || units[end].Is(markers.And) || units[end].Is(markers.Or) || IsPartOfTopic(units[end]) || mentions.Exists(m => m.First <= end && m.Last >= end)))
        {
            end++;
        }

        if (end < units.Length && units[end].Kind == TokenKind.Question)
        {
            i = end;
        }

        while (i < units.Length && IsPartOfTopic(units[i]))
        {
            i++;
        }

        var asked = false;
        for (var last = i + LongestList; i < units.Length && i < last; i++)
        {
            asked |= units[i].Kind == TokenKind.Question || units[i].Text == ":";
            var pause = asked ? structure.IsSentenceEnd(i) || structure.IsComma(i) : structure.IsComma(i) || units[i].Text == Tokeniser.Ellipsis;
            if (!pause && !(units[i].Is(markers.Filler) && !units[i].Is(markers.BareNo)) && !units[i].Is(markers.Be))
            {
                break;
            }
        }

        return (i, asked);
    }

    private bool IsPartOfTopic(Unit unit) =>
        unit.Is(markers.Filler) || unit.Is(markers.Be) || unit.Is(markers.Place) || unit.Is(markers.Preposition) || ((unit.Is(markers.Sensation) || unit.Is(markers.SymptomNoun)) && !unit.Is(markers.BareNo));

    /// <summary>"As for the numbness, not sure", "… I can't tell".</summary>
    private bool CannotSay(Unit[] units, Structure structure, int i)
    {
        i = units[i].Is(markers.Speaker) ? structure.NextContent(i + 1) : i;
        return i < units.Length && (units[i].Is(markers.CannotSay) || units[i].Is(markers.CannotTell)) && (structure.IsSentenceEnd(i + 1) || structure.IsComma(i + 1));
    }

    /// <summary>"A fever I don't have", "cancer: I never had that": what is named first is what is denied.</summary>
    private bool IsFronted(Unit[] units, Structure structure, Mention mention, int i)
    {
        if (!units[i].Is(markers.Speaker) || i + 1 >= units.Length || !units[i + 1].Is(markers.DeniesFronted) || !IsTopic(units, structure, mention))
        {
            return false;
        }

        var not = false;
        for (i++; !structure.IsBreak(i) && !units[i].Is(markers.And); i++)
        {
            not |= units[i].Is(markers.Not) || units[i].Is(markers.Never);
            if (!(units[i].Is(markers.Not) || units[i].Is(markers.Never) || units[i].Is(markers.Auxiliary) || units[i].Is(markers.Have) || units[i].Is(markers.Filler) || units[i].Is(markers.StandsForSaid)))
            {
                return false;
            }
        }

        return not;
    }

    /// <summary>The mention is only named: nothing is said of it in its clause.</summary>
    private bool IsTopic(Unit[] units, Structure structure, Mention mention)
    {
        for (var i = mention.Last; i > mention.Last - LongestList && !structure.IsBreak(i) && !units[i].Is(markers.And); i--)
        {
            if (!units[i].Is(markers.Sensation) && (units[i].Is(markers.Be) || units[i].Is(markers.Have) || units[i].Is(markers.Speaker) || units[i].Is(markers.Auxiliary)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// "Other than the leg pain, nothing", "apart from the occasional fever, nothing": the "nothing" speaks of the rest. "Just a fever? No" leaves no rest.
    /// </summary>
    private bool IsException(Unit[] units, Structure structure, int first)
    {
        for (var i = first - 1; i >= 0 && i >= first - 4 && !structure.IsBreak(i); i--)
        {
            if (units[i].Is(markers.Except) && !units[i].Is(markers.Filler))
            {
                return true;
            }
        }

        return false;
    }

    private bool EndsAnswer(Unit[] units, Structure structure, int i, List<Mention> mentions)
    {
        var next = i + 1;
        if (structure.IsComma(i - 1) && units[i].Is(markers.BareNo) && next < units.Length && units[next].Is(markers.No) && !structure.IsBreak(next + 1))
        {
            // "I've got a fever, nah no numbness": the answer is to what follows.
            return false;
        }

        if (structure.IsBreak(next) || units[next].Is(markers.BareNo) || units[next].Is(markers.Never) || units[next].Is(markers.And) || units[next].Is(markers.Or))
        {
            return true;
        }

        // "numbness no weakness no": the next mention has its own answer right behind it; "all fine, no accidents nothing" answers nothing.
        if (structure.IsComma(i - 1))
        {
            return false;
        }

        var following = mentions.FirstOrDefault(m => m.First >= next);
        return following is not null && following.First <= next + 1 && following.Last + 1 < units.Length && units[following.Last + 1].Is(markers.BareNo);
    }
}
