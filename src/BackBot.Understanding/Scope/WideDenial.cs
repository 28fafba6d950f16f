using BackBot.Understanding.Text;

namespace BackBot.Understanding.Scope;

/// <summary>How far one denial reaches forward, and what of it is denied: "no numbness or tingling in my feet but …".</summary>
/// <param name="units">All units of the text.</param>
/// <param name="structure">Their breaks.</param>
/// <param name="markers">The words that scope turns on.</param>
/// <param name="concepts">The words that denials turn on.</param>
/// <param name="trigger">The unit that denies.</param>
/// <param name="nounOnly">True for "no", which denies what is named, false for "not" and "never", which deny what is done.</param>
internal sealed class WideDenial(Unit[] units, Structure structure, Markers markers, DenialConcepts concepts, int trigger, bool nounOnly)
{
    private readonly DenialEnd _end = new(units, structure, markers, concepts);
    private bool _content;
    private bool _ability;
    private bool _unchanged;
    private bool _stays;
    private bool _listed;
    private bool _counted;
    private bool _felt;

    /// <summary>Marks from <paramref name="first"/> on; hands back the second denial that took this one back, or null.</summary>
    public int? Mark(int first, bool colon)
    {
        if (nounOnly && _end.AnswersBefore(trigger))
        {
            return null;
        }

        for (var i = first; i < units.Length && !structure.IsHard(i); i++)
        {
            var unit = units[i];
            var pause = structure.IsComma(i);
            _listed |= pause || unit.Is(markers.And) || unit.Is(markers.Or);
            (_unchanged, _stays) = pause || unit.Is(markers.Or) ? (false, false) : (_unchanged, _stays);
            if (IsDenialOfItsOwn(i))
            {
                return null;
            }

            _counted |= unit.Is(markers.TimeUnit);
            if (!_listed && (nounOnly ? unit.Is(concepts.UndoesNo) && i > first : DeniesAgain(i)))
            {
                Unmark(first, i);
                return i;
            }

            if (IsUndone(first, i))
            {
                Unmark(first, i);
                return null;
            }

            if (pause && !_content && units[i].Text == ":" && !IsDenied(trigger))
            {
                // "Don't have: fever, weakness".
                continue;
            }

            if (pause ? !colon && (IsBareVerb(first, i) || !_end.ContinuesList(i + 1, _felt)) : Ends(first, i))
            {
                return null;
            }

            if (!pause)
            {
                Take(unit);
            }
        }

        return null;
    }

    /// <summary>"Nothing I don't have": a denial of its own stands before it.</summary>
    private bool IsDenied(int i)
    {
        do
        {
            i--;
        }
        while (!structure.IsBreak(i) && !units[i].Is(markers.No));

        return !structure.IsBreak(i);
    }

    /// <summary>"Didn't fall didn't get hit": a denial of its own, unlike "there isn't a day it doesn't hurt".</summary>
    private bool IsDenialOfItsOwn(int i) =>
        !nounOnly && _content && !_counted && units[i].Is(concepts.DeniesVerb) && units[i - 1].Is(markers.Auxiliary) && !units[i - 2].Is(markers.Pronoun);

    /// <summary>"Not sleeping, numb toes": what is not done begins no list of what is not felt.</summary>
    private bool IsBareVerb(int first, int pause) =>
        !nounOnly && pause == first + 1 && markers.IsDoing(units[first]) && !units[first].Is(markers.SymptomNoun);

    /// <summary>"Never don't have …", "not a night goes by without …": the second denial takes the first one back.</summary>
    private bool DeniesAgain(int i) =>
        units[i].Is(concepts.UndoesDenial)
        || (units[i].Is(concepts.DeniesVerb) && !structure.IsBreak(i + 1) && (units[i - 1].Is(markers.Auxiliary) || units[i - 1].Is(markers.Not)));

    /// <summary>
    /// "No weakness until this morning", "never any before this week": since then there is ("not able to hold it before today" can't be).
    /// "Never had pain like this": this one is there.
    /// </summary>
    private bool IsUndone(int first, int i)
    {
        if (nounOnly && IsRelieved(first, i))
        {
            return false;
        }

        var until = units[i].Is(concepts.EndsDenial) && _end.IsRecent(i + 1);
        var before = units[i].Is(concepts.EndsDenialBehind) && _content && i + 1 < units.Length && units[i + 1].Is(markers.RecentTime) && !Array.Exists(units[first..i], u => u.Is(markers.Can));
        return !structure.IsComma(i) && (until || before || (units[i].Is(markers.Compares) && (_content || units[i].Is(concepts.ComparesWhatFollows))));
    }

    private bool Ends(int first, int i)
    {
        var unit = units[i];
        if (nounOnly && unit.Is(markers.Normal) && i > trigger + 1 && !IsEnd(i))
        {
            TakeBack(i - 1);
            return true;
        }

        return (nounOnly && IsRelieved(first, i)) || IsEnd(i);
    }

    private bool IsEnd(int i)
    {
        var unit = units[i];
        return unit.Is(markers.Except) || unit.Is(markers.DeniesBefore) || (_content && unit.Is(concepts.SaysYes)) || (_content && ((nounOnly && unit.Is(markers.SetsAgainst)) || (unit.Is(markers.Subordinator) && !(i + 1 < units.Length && units[i + 1].Is(concepts.EndsDenial))) || _end.StartsNewStatement(i) || _end.IsSetAgainst(i)))
            || (unit.Is(markers.And) && (structure.HasOwnPredicate(i + 1) || _end.BeginsDenial(i + 1) || (!nounOnly && _end.BeginsDoing(i + 1))));
    }

    /// <summary>"No stretch helps my numbness", "nothing eases it": what is not relieved is there.</summary>
    private bool IsRelieved(int first, int i) => (i > first || units[trigger].Is(concepts.DeniedSubject)) && units[i].Is(markers.Relieves) && !StandsAlone(i);

    /// <summary>"Nothing shifts" when I bend; "nothing shifts it" has what it does not shift behind it.</summary>
    private bool StandsAlone(int i) => units[i].Is(markers.Sensation) && (structure.IsBreak(i + 1) || units[i + 1].Is(markers.Or) || units[i + 1].Is(markers.Subordinator));

    /// <summary>
    /// "No trouble peeing or walking": the trouble is denied, not the ability; "no trouble with numbness" denies both, "no change in the
    /// numbness" neither.
    /// </summary>
    private void Take(Unit unit)
    {
        _ability &= !(unit.Is(markers.SymptomNoun) || unit.Is(markers.Sensation));
        _felt |= unit.Is(markers.SymptomNoun) || unit.Is(markers.Sensation);
        _stays |= _unchanged && unit.Is(markers.Sensation);
        unit.Standing |= _ability || _stays ? Standing.Said : Standing.Denied;
        _ability |= unit.Is(markers.Unable) || unit.Is(markers.DeniedAlone);
        _unchanged |= unit.Is(markers.DeniedAlone);
        _content |= unit.Is(markers.Normal) || !unit.Is(markers.Filler) && !unit.Is(markers.LightVerb) && !unit.Is(markers.Be) && !unit.Is(markers.Have);
    }

    private void Unmark(int from, int to)
    {
        for (var k = from; k < to; k++)
        {
            units[k].Standing &= ~Standing.Denied;
        }
    }

    private void TakeBack(int from)
    {
        for (var i = from; i > trigger && !structure.IsBreak(i) && (units[i].Is(markers.Place) || units[i].Is(markers.Filler) || units[i].Is(markers.Be)); i--)
        {
            units[i].Standing &= ~Standing.Denied;
        }
    }
}
