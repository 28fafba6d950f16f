using BackBot.Understanding.Text;

namespace BackBot.Understanding.Scope;

/// <summary>Where the reach of a denial ends: at a comma that begins no item of a list, at a new statement, at something that is done.</summary>
internal sealed class DenialEnd(Unit[] units, Structure structure, Markers markers, DenialConcepts concepts)
{
    private const int FarthestClose = 12;

    /// <summary>"No numbness, tingling or weakness" goes on after the comma; "no numbness, back is stiff" does not.</summary>
    /// <param name="from">The first unit behind the comma.</param>
    /// <param name="felt">A symptom is denied before it: "not been sleeping, pins and needles in my calf" lists none.</param>
    public bool ContinuesList(int from, bool felt)
    {
        if (structure.IsBreak(from))
        {
            return false;
        }

        if (units[from].Is(markers.States) || structure.HasOwnPredicate(from))
        {
            return false;
        }

        if (units[from].Is(markers.Or) || (units[from].Is(markers.Preposition) && !structure.HasOwnPredicate(from + 1)))
        {
            return true;
        }

        var symptom = false;
        var closing = false;
        var i = from;
        for (; i < units.Length && i < from + 6 && !structure.IsBreak(i); i++)
        {
            var unit = units[i];
            if (unit.Is(markers.Be) || unit.Is(markers.Have) || unit.Is(markers.Pronoun) || (unit.Is(markers.Now) && !closing) || unit.Kind == TokenKind.Number
                || unit.Is(markers.No) || unit.Is(markers.Not) || unit.Is(markers.Except) || unit.Is(markers.Normal) || unit.Is(markers.TimeUnit) || unit.Is(markers.BareYes))
            {
                return false;
            }

            closing |= unit.Is(markers.Or);
            symptom |= unit.Is(markers.SymptomNoun);
        }

        if (i < units.Length && units[i].Is(markers.But) && structure.IsBreak(i + 1))
        {
            // "No fever, chills though": what a closing "though" sets against the denial is there.
            return false;
        }

        for (; !closing && i < units.Length && i < from + 24 && !structure.IsHard(i); i++)
        {
            closing |= units[i].Is(markers.Or);
        }

        return closing || (symptom && felt);
    }

    /// <summary>A new subject without any punctuation: "no numbness my leg just aches", "no trouble peeing it hurts".</summary>
    public bool StartsNewStatement(int i)
    {
        var unit = units[i];
        var before = units[i - 1];
        if (before.Is(markers.Preposition) || before.Is(markers.And) || before.Is(markers.Or))
        {
            return false;
        }

        return ((unit.Is(markers.Pronoun) || (unit.IsExpression && unit.BeginsWith(markers.Pronoun) && unit.BeginsWith(markers.FirstPerson))) && !IsObject(i))
            || ((unit.Is(markers.Possessive) || unit.Is(markers.Place)) && (before.Is(markers.Sensation) || before.Is(markers.SymptomNoun)) && structure.HasOwnPredicate(unit.Is(markers.Place) ? i : i + 1))
            || ((unit.Is(markers.Possessive) || unit.Is(markers.OpensSubject)) && !LeadsToObject(before) && structure.HasOwnPredicate(i + 1))
            || (unit.Is(markers.Sensation) && !unit.Is(markers.Filler) && before.Is(markers.SymptomNoun) && IsSaidOfFelt(i))
            || (unit.Is(markers.No) && i > 0 && !before.Is(markers.Have))
            || (unit.IsExpression && unit.BeginsWith(concepts.BeginsStatement));
    }

    /// <summary>"No weakness pain does go down my calf": something is said of what is felt.</summary>
    private bool IsSaidOfFelt(int i)
    {
        var next = structure.NextContent(i + 1);
        return next < units.Length && !structure.IsBreak(next) && !units[next].Is(markers.Sensation) && (units[i + 1].Is(markers.Auxiliary) || units[next].BeginsWith(markers.SaidOfIt));
    }

    /// <summary>"Not pregnant never had cancer tingling in my foot though": what a closing "though" sets against the denials, a list without pauses aside.</summary>
    public bool IsSetAgainst(int i)
    {
        if (!units[i].Is(markers.Sensation) || units[i].Is(markers.Filler) || units[i - 1].Is(markers.And) || units[i - 1].Is(markers.Or) || units[i - 1].Is(markers.Preposition))
        {
            return false;
        }

        var end = i + 1;
        while (end < i + FarthestClose && !structure.IsBreak(end) && !units[end].Is(markers.But))
        {
            end++;
        }

        return end < units.Length && units[end].Is(markers.But) && structure.IsBreak(end + 1);
    }

    /// <summary>"No temperature and not feeling sick": an expression behind "and" that denies for itself.</summary>
    public bool BeginsDenial(int i)
    {
        var next = structure.NextContent(i);
        return next < units.Length && units[next].IsExpression && units[next].BeginsWith(concepts.BeginsStatement);
    }

    /// <summary>"No my legs are strong": the "no" answers, and what follows is stated.</summary>
    public bool AnswersBefore(int no)
    {
        if (!units[no].Is(markers.BareNo) || !structure.IsBreak(no - 1) || no + 1 >= units.Length || !units[no + 1].BeginsWith(markers.Possessive))
        {
            return false;
        }

        var verb = no + 2;
        while (!structure.IsBreak(verb) && units[verb].Is(markers.Place))
        {
            verb++;
        }

        return !structure.IsBreak(verb) && units[verb].Is(markers.Be);
    }

    /// <summary>"Feel" in "I don't feel my leg is weak", "day" in "there isn't a day my leg isn't weak": no statement of its own follows.</summary>
    private bool LeadsToObject(Unit before) =>
        before.Is(markers.LightVerb) || before.Is(markers.Reports) || before.Is(markers.TakesForGranted) || before.Is(markers.Auxiliary) || before.Is(markers.Be) || before.Is(markers.Have) || before.Is(markers.Not)
        || before.Is(markers.Filler) || before.Is(markers.Can) || before.Is(markers.Subordinator) || before.Is(markers.TimeUnit);

    /// <summary>"Not eating and losing weight": another thing that is done, not another that is not.</summary>
    public bool BeginsDoing(int i)
    {
        var next = structure.NextContent(i);
        return next < units.Length && !structure.IsBreak(next) && markers.IsDoing(units[next])
            && !units[next].Is(markers.Sensation) && !units[next].Is(markers.SymptomNoun) && !units[next].Is(markers.Place);
    }

    /// <summary>"Until this morning", "until I fell": a time just gone, from which on it is there.</summary>
    public bool IsRecent(int i)
    {
        var next = structure.NextContent(i);
        return (i < units.Length && (units[i].Is(markers.RecentTime) || units[i].Is(markers.FirstPerson))) || (next < units.Length && !structure.IsBreak(next) && units[next].Is(markers.RecentTime));
    }

    /// <summary>"it" in "I didn't bang it or fall": no verb of its own follows.</summary>
    private bool IsObject(int i)
    {
        var next = structure.NextContent(i + 1);
        return units[i].Is(concepts.MayBeObject) && (i + 1 >= units.Length || !(units[i + 1].Is(markers.Be) || units[i + 1].Is(markers.Have)))
            && (next >= units.Length || structure.IsBreak(next) || units[next].Is(markers.Or) || units[next].Is(markers.And) || units[next].Is(markers.Preposition));
    }
}
