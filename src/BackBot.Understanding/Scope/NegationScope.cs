using BackBot.Understanding.Text;

namespace BackBot.Understanding.Scope;

/// <summary>
/// Marks what is denied. In the line of NegEx and ConText (a trigger reaches forward to a terminator), and beyond them in: which verbs
/// pass a denial on to their object, lists that share one "no", denials of an ability, denials of a whole statement.
/// </summary>
internal sealed class NegationScope(Unit[] units, Structure structure, Markers markers, DenialConcepts concepts)
{
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
            else if (DeniesOn(i))
            {
                MarkWide(i, nounOnly: false);
            }
            else if (unit.EndsWith(concepts.StopsDoing) && (unit.Standing & (Standing.Denied | Standing.Unable)) == 0)
            {
                MarkStopped(i);
            }
            else if (unit.Is(markers.Unable) && (unit.Standing & Standing.Denied) == 0)
            {
                MarkAbility(i);
            }
        }
    }

    /// <summary>"It stopped waking me", "my leg has stopped tingling", "both legs quit working"; in "the pain stopped tingling started" something new begins.</summary>
    private void MarkStopped(int i)
    {
        var verb = structure.NextContent(i + 1);
        if (verb >= units.Length || structure.IsBreak(verb) || !markers.IsDoing(units[verb]) || !(units[verb].Is(markers.Sensation) || units[verb].Is(markers.Normal) || units[verb].Is(concepts.Wakes)))
        {
            return;
        }

        var next = structure.NextContent(verb + 1);
        if (next >= units.Length || !(units[next].Is(markers.Began) || units[next].Is(markers.Be) || units[next].Is(markers.Have)))
        {
            units[verb].Standing |= Standing.Denied;
        }
    }

    /// <summary>"Not hot or shivery": an expression that denies for itself goes on over its "or".</summary>
    private bool DeniesOn(int i)
    {
        var other = structure.NextContent(i + 2);
        return units[i].IsExpression && units[i].BeginsWith(markers.Not) && i + 1 < units.Length && units[i + 1].Is(markers.Or)
            && other < units.Length && !structure.IsBreak(other) && !(units[other].Is(markers.Pronoun) || units[other].Is(markers.Possessive) || units[other].Is(markers.Be) || units[other].Is(markers.Have));
    }

    private void MarkTo(int from, Standing standing, bool stopAtComma)
    {
        for (var i = from; i < units.Length && !structure.IsHard(i) && !(structure.IsComma(i) && (stopAtComma || structure.HasOwnPredicate(i + 1))); i++)
        {
            units[i].Standing |= standing;
        }
    }

    /// <summary>"Can't describe the numbness", "never gone away, the tingling": the object is there although the verb is denied.</summary>
    private bool TakesForGranted(int i)
    {
        var verb = structure.NextContent(i);
        if (verb >= units.Length || structure.IsBreak(verb))
        {
            return false;
        }

        return units[verb].Is(markers.Settled) && LeadsOn(verb + 1) ? false : units[verb].Is(markers.TakesForGranted) || (units[verb].Is(markers.Settled) && !units[verb].Is(markers.Normal));
    }

    /// <summary>"Doesn't shift or give way": one of two things that it doesn't do, unlike "doesn't shift".</summary>
    private bool IsListedVerb(int verb)
    {
        var other = structure.NextContent(verb + 2);
        return verb + 1 < units.Length && units[verb + 1].Is(markers.Or) && other < units.Length && !structure.IsBreak(other) && units[other].Is(markers.Sensation) && !TakesForGranted(other);
    }

    /// <summary>"Never gone under the knife": "gone" leads somewhere, and "never" reaches that.</summary>
    private bool LeadsOn(int i) => i < units.Length && units[i].BeginsWith(markers.Preposition) && !units[i].BeginsWith(concepts.WhereItWas);

    private void MarkVerb(int i)
    {
        var verb = structure.NextContent(i + 1);
        if (verb >= units.Length || structure.IsBreak(verb))
        {
            return;
        }

        if (units[verb].Is(markers.OneSide) && units[verb].BeginsWith(markers.Except))
        {
            // "It isn't only the left foot": what is felt there is not denied, but that it is one side.
            units[verb].Standing |= Standing.Turned;
            return;
        }

        var before = structure.PreviousContent(i);
        var ability = before >= 0 && units[before].Is(markers.Can);
        if (TakesForGranted(verb) && !IsListedVerb(verb))
        {
            units[verb].Standing |= Standing.Denied;
            return;
        }

        if (ability && !units[verb].Is(markers.Be) && !units[verb].Is(markers.Have) && !FindsNone(verb))
        {
            units[before].Standing |= Standing.Unable;
            MarkAbility(i);
            return;
        }

        MarkWide(i, nounOnly: false);
    }

    /// <summary>"Can't find any numbness", "can't feel any tingling": there is none, unlike "can't feel any touch".</summary>
    private bool FindsNone(int verb)
    {
        if (!units[verb].Is(concepts.Finds) || verb + 1 >= units.Length || !units[verb + 1].Is(concepts.AnyOf))
        {
            return false;
        }

        var what = structure.NextContent(verb + 2);
        return what < units.Length && units[what].Is(markers.Sensation);
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
        if ((structure.IsBreak(trigger + 1) && !(colon && !structure.HasOwnPredicate(trigger + 2))) || (nounOnly && IsAnswer(trigger)) || IsDoubled(trigger) || trigger == _cancelled)
        {
            return;
        }

        _cancelled = new WideDenial(units, structure, markers, concepts, trigger, nounOnly).Mark(trigger + (colon ? 2 : 1), colon) ?? _cancelled;
    }

    /// <summary>"No I can pee", "actually no my foot is numb": the "no" is an answer, and a statement of its own follows.</summary>
    private bool IsAnswer(int i)
    {
        var next = structure.NextContent(i + 1);
        return (units[i].Is(markers.BareNo) || units[i].Is(markers.Correction))
            && ((next < units.Length && units[next].Is(markers.Pronoun)) || (units[i + 1].Is(markers.Possessive) && structure.HasOwnPredicate(i + 1)));
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
}
