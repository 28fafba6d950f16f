using BackBot.Understanding.Text;

namespace BackBot.Understanding.Scope;

/// <summary>Marks what is not stated of anyone: conditions, warnings read somewhere, questions in general.</summary>
internal sealed class ImaginedScope(Unit[] units, Structure structure, Markers markers, ImaginedConcepts concepts)
{
    private const int LongestTopic = 3;
    private const int LongestStatement = 20;

    /// <summary>Marks all units.</summary>
    public void Mark()
    {
        for (var i = 0; i < units.Length; i++)
        {
            if (units[i].Is(markers.If))
            {
                MarkCondition(i);
            }
            else if (units[i].Is(concepts.Anyone) && i + 1 < units.Length && units[i + 1].Is(concepts.MayHappen))
            {
                // "You'll slip a disc if you crack it wrong" is said of anyone.
                MarkFrom(i + 1, stopAtComma: true);
            }
            else if (units[i].Is(concepts.Generalises))
            {
                MarkGeneral(i);
            }
            else if (units[i].Is(markers.Imagines))
            {
                MarkFrom(i + 1, stopAtComma: false);
            }
        }

        MarkQuestions();
    }

    /// <summary>"Numbness between the legs is a red flag": bare words for what is felt, with nobody who feels it.</summary>
    private void MarkGeneral(int at)
    {
        var from = at;
        while (from > at - LongestStatement && !structure.IsBreak(from - 1) && !units[from - 1].Is(markers.Subordinator) && !units[from - 1].Is(markers.Reports) && !units[from - 1].Is(markers.SpeaksTo) && !units[from - 1].Is(concepts.LeadsToClause))
        {
            from--;
        }

        var to = at;
        while (to < at + LongestStatement && !structure.IsBreak(to))
        {
            to++;
        }

        if (!IsBareNoun(units[from]) || Array.Exists(units[from..to], u => u.Is(markers.FirstPerson) || u.Is(markers.Now) || u.Is(markers.RecentTime)))
        {
            return;
        }

        for (var i = from; i < at; i++)
        {
            units[i].Standing |= Standing.Imagined;
        }
    }

    private bool IsBareNoun(Unit unit) =>
        unit.Is(markers.Sensation) || (unit.Concepts.Length > 0 && !(unit.Is(markers.Filler) || unit.Is(markers.Pronoun) || unit.Is(markers.OpensSubject) || unit.Is(markers.Possessive) || unit.Is(markers.Person) || unit.Is(markers.Place)));

    /// <summary>"If the pain ever goes into my leg | I'd stop": up to the comma or the next subject.</summary>
    private void MarkCondition(int at)
    {
        if (IsStated(at))
        {
            return;
        }

        var subjects = 0;
        for (var i = at + 1; i < units.Length && !structure.IsBreak(i); i++)
        {
            var subject = units[i].Is(markers.Pronoun) || (units[i].Is(markers.Possessive) && !units[i - 1].Is(markers.Preposition) && structure.HasOwnPredicate(i + 1));
            if (subject && ++subjects > 1 && i > at + 2)
            {
                return;
            }

            units[i].Standing |= Standing.Imagined;
        }
    }

    /// <summary>"Is the twist ok if my toes have pins and needles": what one has now is there, although it is put as a condition.</summary>
    private bool IsStated(int at)
    {
        if (!units[at].Is(concepts.MayBeStated) || structure.IsBreak(structure.PreviousContent(at)) || at + 1 >= units.Length || !units[at + 1].Is(concepts.SpeakersOwn))
        {
            return false;
        }

        for (var i = at + 2; i < units.Length && i < at + 5 && !structure.IsBreak(i); i++)
        {
            if (units[i].Is(concepts.HasNow))
            {
                return i + 1 >= units.Length || !units[i + 1].Is(concepts.NotOfNow);
            }

            if (!(units[i].Is(markers.Place) || units[i].Is(markers.Filler)))
            {
                return false;
            }
        }

        return false;
    }

    private void MarkFrom(int from, bool stopAtComma)
    {
        for (var i = from; i < units.Length && !structure.IsHard(i) && !(stopAtComma && structure.IsComma(i)); i++)
        {
            // "They checked me for osteoporosis and I don't have it": what the person says of themselves is no longer imagined.
            if (units[i].Is(markers.But) || (i > from && StatesOfSelf(i) && (units[i - 1].Is(markers.And) || structure.IsComma(i - 1))))
            {
                return;
            }

            units[i].Standing |= Standing.Imagined;
        }
    }

    /// <summary>"Worried it's serious, my foot is numb": what is stated of oneself.</summary>
    private bool StatesOfSelf(int i) => units[i].BeginsWith(markers.Speaker) || (units[i].BeginsWith(concepts.SpeakersOwn) && structure.HasOwnPredicate(units[i].Is(concepts.SpeakersOwn) ? i + 1 : i));

    private void MarkQuestions()
    {
        for (var from = 0; from < units.Length;)
        {
            var end = from;
            while (!structure.IsSentenceEnd(end))
            {
                end++;
            }

            MarkQuestion(from, end);
            from = end + 1;
        }
    }

    /// <summary>"Pregnant?": a topic with a question mark states nothing until it is answered.</summary>
    private void MarkTopic(int from, int end, bool asked)
    {
        if (!asked || end - from > LongestTopic || Array.Exists(units[from..end], u => u.Is(markers.Pronoun) || u.Is(markers.FirstPerson) || u.Is(markers.Be) || u.Is(markers.Have) || u.Is(markers.Not) || u.Is(markers.No) || u.Is(markers.Place)))
        {
            return;
        }

        for (var i = from; i < end; i++)
        {
            units[i].Standing |= Standing.Imagined | Standing.Asked;
        }
    }

    /// <summary>"Does numbness always mean a slipped disc".</summary>
    private bool AsksForMeaning(int from, int end) =>
        from + 1 < end && units[from + 1].Is(markers.Sensation) && Array.FindIndex(units, from + 2, end - from - 2, u => u.Is(concepts.Entails)) >= 0;

    /// <summary>In a question without "I" or "my" nothing is stated; parts before its opening word are.</summary>
    private void MarkQuestion(int from, int end)
    {
        var asked = end < units.Length && units[end].Kind == TokenKind.Question;
        var start = -1;
        for (var i = from; i < end; i++)
        {
            var opens = i == from || structure.IsBreak(i - 1) || units[i - 1].Is(markers.Opener) || units[i - 1].Is(markers.And);
            if (units[i].Is(markers.QuestionStart) && opens && (asked || Structure.IsInverted(units, i, markers) || AsksForMeaning(i, end)) && (asked || i + 1 >= end || !(units[i + 1].Is(markers.Not) || (units[i].Is(markers.Can) && !units[i + 1].Is(markers.Pronoun) && !units[i + 1].Is(markers.Filler) && units[i].Is(concepts.StatesAlone)))))
            {
                start = i;
                break;
            }
        }

        if (start < 0)
        {
            MarkTopic(from, end, asked);
            return;
        }

        var self = false;
        for (var i = start; i < end; i++)
        {
            self |= units[i].Is(markers.FirstPerson) && (units[i].Standing & Standing.Imagined) == 0;
            if (asked)
            {
                units[i].Standing |= Standing.Asked;
            }
        }

        if (self && Array.FindIndex(units, start, end - start, u => u.Is(concepts.Entails)) is > 0 and var meaning && !Array.Exists(units[start..meaning], u => u.Is(markers.FirstPerson)))
        {
            // "Would numbness mean I have to stop?": nobody says that they have it.
            for (var i = start; i < meaning; i++)
            {
                units[i].Standing |= Standing.Imagined;
            }
        }

        if (self && units[start].BeginsWith(markers.Auxiliary) && Array.FindIndex(units, start + 1, end - start - 1, u => u.Is(concepts.Causes)) is > 0 and var cause)
        {
            // "Could cracking make my legs go numb?": what might come of it is not there.
            for (var i = cause; i < end && !structure.IsHard(i); i++)
            {
                units[i].Standing |= Standing.Imagined;
            }
        }

        var having = start + 1 < end && (units[start + 1].Is(markers.Have) || units[start + 1].Is(concepts.ComesToHave));
        for (var i = start; !self && i < end && !(i > start && structure.IsBreak(i)); i++)
        {
            // "Can I do the twist with a numb foot?": what they would do it with is there.
            if (units[i].Is(markers.TogetherWith) && units[start].EndsWith(markers.Speaker) && !having)
            {
                return;
            }

            units[i].Standing |= Standing.Imagined;
        }
    }
}
