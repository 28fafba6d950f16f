using BackBot.Understanding.Text;

namespace BackBot.Understanding.Scope;

/// <summary>
/// Marks what is denied. In the line of NegEx and ConText (a trigger reaches forward to a terminator), and beyond them in: which verbs
/// pass a denial on to their object, lists that share one "no", denials of an ability, denials of a whole statement.
/// </summary>
internal sealed class NegationScope(Unit[] units, Structure structure, Markers markers, DenialConcepts concepts)
{
    private readonly DenialEnd _end = new(units, structure, markers, concepts);
    private int _cancelled = -1;

    /// <summary>Marks all units.</summary>
    public void Mark()
    {
        for (var i = 0; i < units.Length; i++)
        {
            var unit = units[i];
            if (unit.Is(markers.TurnsStatement))
            {
                MarkTo(i + 1, Standing.Turned, stopAtComma: true);
            }
            else if (unit.Is(markers.NotSureWhether))
            {
                MarkTo(i + 1, Standing.Unsure, stopAtComma: false);
            }
            else if (unit.Is(markers.Never) && TakesForGranted(i + 1))
            {
                units[structure.NextContent(i + 1)].Standing |= Standing.Denied;
            }
            else if ((unit.Is(markers.No) || unit.Is(markers.Never)) && !(unit.Is(markers.TakesForGranted) && (unit.Standing & (Standing.Denied | Standing.Unable)) != 0))
            {
                MarkWide(i, nounOnly: unit.Is(markers.No));
            }
            else if (unit.Is(markers.Not))
            {
                MarkVerb(i);
            }
            else if (unit.Is(markers.Unable) && (unit.Standing & Standing.Denied) == 0)
            {
                MarkAbility(i);
            }
        }
    }

    private void MarkTo(int from, Standing standing, bool stopAtComma)
    {
        for (var i = from; i < units.Length && !structure.IsHard(i) && !(stopAtComma && structure.IsComma(i)); i++)
        {
            units[i].Standing |= standing;
        }
    }

    /// <summary>"Can't describe the numbness", "never gone away, the tingling": the object is there although the verb is denied.</summary>
    private bool TakesForGranted(int i)
    {
        var verb = structure.NextContent(i);
        return verb < units.Length && !structure.IsBreak(verb) && (units[verb].Is(markers.TakesForGranted) || (units[verb].Is(markers.Settled) && !units[verb].Is(markers.Normal) && !LeadsOn(verb + 1)));
    }

    /// <summary>"Never gone under the knife": "gone" leads somewhere, and "never" reaches that.</summary>
    private bool LeadsOn(int i) => i < units.Length && units[i].BeginsWith(markers.Preposition) && !units[i].BeginsWith(concepts.WhereItWas);

    /// <summary>"Never don't have …", "not a night goes by without …": the second denial takes the first one back.</summary>
    private bool DeniesAgain(int i) =>
        units[i].Is(concepts.UndoesDenial)
        || (units[i].Is(concepts.DeniesVerb) && !structure.IsBreak(i + 1) && (units[i - 1].Is(markers.Auxiliary) || units[i - 1].Is(markers.Not)));

    private void MarkVerb(int i)
    {
        var verb = structure.NextContent(i + 1);
        if (verb >= units.Length || structure.IsBreak(verb))
        {
            return;
        }

        var before = structure.PreviousContent(i);
        var ability = before >= 0 && units[before].Is(markers.Can);
        if (TakesForGranted(verb))
        {
            units[verb].Standing |= Standing.Denied;
            return;
        }

        if (ability && !units[verb].Is(markers.Be) && !units[verb].Is(markers.Have))
        {
            units[before].Standing |= Standing.Unable;
            MarkAbility(i);
            return;
        }

        MarkWide(i, nounOnly: false);
    }

    /// <summary>"Can't lift my foot": the verb, and its object when it follows at once.</summary>
    private void MarkAbility(int i)
    {
        var marked = 0;
        for (var k = i + 1; k < units.Length && !structure.IsBreak(k) && marked < 2; k++)
        {
            var unit = units[k];
            if (unit.Is(concepts.LeadsToVerb) || unit.Is(markers.Or))
            {
                continue;
            }

            if (unit.Is(markers.Subordinator) || unit.Is(markers.Preposition) || unit.Is(markers.And))
            {
                if (marked > 0)
                {
                    return;
                }

                continue;
            }

            if (marked > 0 && unit.Is(markers.Settled) && !unit.Is(markers.Normal))
            {
                // "The trouble peeing has gone".
                return;
            }

            unit.Standing |= Standing.Unable;
            marked += unit.Is(markers.Filler) ? 0 : 1;
        }
    }

    private void MarkWide(int trigger, bool nounOnly)
    {
        var colon = structure.IsComma(trigger + 1) && units[trigger + 1].Text == ":";
        if ((structure.IsBreak(trigger + 1) && !colon) || (nounOnly && IsAnswer(trigger)) || IsDoubled(trigger) || trigger == _cancelled)
        {
            return;
        }

        var content = false;
        var ability = false;
        var unchanged = false;
        var stays = false;
        var listed = false;
        var counted = false;
        var first = trigger + (colon ? 2 : 1);
        for (var i = first; i < units.Length && !structure.IsHard(i); i++)
        {
            var unit = units[i];
            listed |= structure.IsComma(i) || unit.Is(markers.And) || unit.Is(markers.Or);
            (unchanged, stays) = structure.IsComma(i) || unit.Is(markers.Or) ? (false, false) : (unchanged, stays);
            if (!nounOnly && content && unit.Is(concepts.DeniesVerb) && units[i - 1].Is(markers.Auxiliary) && !units[i - 2].Is(markers.Pronoun) && !counted)
            {
                // "Didn't fall didn't get hit": a denial of its own, unlike "there isn't a day it doesn't hurt".
                return;
            }

            counted |= unit.Is(markers.TimeUnit);

            if (!listed && i > trigger && (nounOnly ? unit.Is(concepts.UndoesNo) && i > first : DeniesAgain(i)))
            {
                Unmark(first, i);
                _cancelled = i;
                return;
            }

            if (nounOnly && (i > first || units[trigger].Is(concepts.DeniedSubject)) && unit.Is(markers.Relieves))
            {
                return;
            }

            if (structure.IsComma(i))
            {
                if (!colon && !_end.ContinuesList(i + 1))
                {
                    return;
                }

                continue;
            }

            if ((unit.Is(concepts.EndsDenial) && _end.IsRecent(i + 1)) || (unit.Is(concepts.EndsDenialBehind) && content && !Array.Exists(units[first..i], u => u.Is(markers.Can)) && i + 1 < units.Length && units[i + 1].Is(markers.RecentTime)))
            {
                // "No weakness until this morning", "never any before this week": since then there is; "not able to hold it before today" can't be.
                Unmark(first, i);
                return;
            }

            if (unit.Is(markers.Compares) && (content || unit.Is(concepts.ComparesWhatFollows)))
            {
                // "Never had pain like this": this one is there.
                Unmark(first, i);
                return;
            }

            if (unit.Is(markers.Except) || unit.Is(markers.DeniesBefore) || (unit.Is(markers.Subordinator) && content)
                || (content && _end.StartsNewStatement(i)))
            {
                return;
            }

            if (unit.Is(markers.And) && (structure.HasOwnPredicate(i + 1) || (!nounOnly && _end.BeginsDoing(i + 1))))
            {
                return;
            }

            if (nounOnly && unit.Is(markers.Normal) && i > trigger + 1)
            {
                TakeBack(i - 1, trigger);
                return;
            }

            // "No trouble peeing or walking": the trouble is denied, not the ability; "no trouble with numbness" denies both, "no change in the
            // numbness" neither.
            ability &= !(unit.Is(markers.SymptomNoun) || unit.Is(markers.Sensation));
            stays |= unchanged && unit.Is(markers.Sensation);
            unit.Standing |= ability || stays ? Standing.Said : Standing.Denied;
            ability |= unit.Is(markers.Unable) || unit.Is(markers.DeniedAlone);
            unchanged |= unit.Is(markers.DeniedAlone);

            content |= !unit.Is(markers.Filler) && !unit.Is(markers.LightVerb) && !unit.Is(markers.Be) && !unit.Is(markers.Have);
        }
    }

    /// <summary>"No I can pee", "actually no my foot is numb": the "no" is an answer, and a statement of its own follows.</summary>
    private bool IsAnswer(int i)
    {
        var next = structure.NextContent(i + 1);
        return (units[i].Is(markers.BareNo) || units[i].Is(markers.Correction))
            && ((next < units.Length && units[next].Is(markers.Pronoun)) || (units[i + 1].Is(markers.Possessive) && structure.HasOwnPredicate(i + 1)));
    }

    private void Unmark(int from, int to)
    {
        for (var k = from; k < to; k++)
        {
            units[k].Standing &= ~Standing.Denied;
        }
    }

    /// <summary>"I can't get through a morning without …": the second denial takes the first one back.</summary>
    private bool IsDoubled(int trigger)
    {
        for (var i = trigger - 1; units[trigger].Is(concepts.UndoesNo) && i >= 0 && i > trigger - 10 && !structure.IsHard(i); i--)
        {
            // "Trouble peeing without any weakness" denies the weakness; "I struggle to get up without pain" does not.
            if (units[i].Is(markers.Not) || units[i].Is(markers.Never) || (units[i].Is(markers.Unable) && !IsTrouble(i)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsTrouble(int i)
    {
        var subject = structure.PreviousContent(i);
        return units[i].Is(concepts.Trouble) && (subject < 0 || !units[subject].Is(markers.Pronoun));
    }

    private void TakeBack(int from, int trigger)
    {
        for (var i = from; i > trigger && !structure.IsBreak(i) && (units[i].Is(markers.Place) || units[i].Is(markers.Filler) || units[i].Is(markers.Be)); i--)
        {
            units[i].Standing &= ~Standing.Denied;
        }
    }
}
