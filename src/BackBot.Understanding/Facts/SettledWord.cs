using BackBot.Understanding.Scope;
using BackBot.Understanding.Text;

namespace BackBot.Understanding.Facts;

/// <summary>Whether a word says that what was felt is over: "it's gone", "that stopped", but not "gone into my thigh", "nearly gone" or "should be gone by Christmas".</summary>
internal sealed class SettledWord(Markers markers, SettlingConcepts concepts)
{
    private const int FarthestSubject = 6;
    private const int FarthestCondition = 12;

    /// <summary>True when the unit says that what was felt is over.</summary>
    public bool IsSettled(Unit[] units, Structure structure, int i)
    {
        var unit = units[i];
        if ((unit.Standing & (Standing.Denied | Standing.Turned | Standing.Unable | Standing.Imagined | Standing.Other)) != 0)
        {
            return false;
        }

        var next = structure.NextContent(i + 1);
        if (next < units.Length && !structure.IsBreak(next) && units[next].Is(markers.Sensation))
        {
            // "Gone all fuzzy" begins what "all gone" ends.
            return false;
        }

        if (IsNoneNow(units, structure, i))
        {
            return true;
        }

        if (IsNearly(units, i) || IsExpected(units, i) || IsWanted(units, structure, i) || ComesAndGoes(units, structure, i) || IsOfSomethingElse(units, structure, i) || IsMotion(units, structure, i) || IsDoneByOneself(units, structure, i) || IsGivingOut(units, structure, i))
        {
            return false;
        }

        if (unit.Is(markers.Settled))
        {
            // "No longer able to walk" denies what follows; "it's no longer there" ends what stands before.
            return !unit.Is(markers.No) || structure.IsBreak(next);
        }

        return unit.Is(markers.StopsAtEnd) && EndsThere(units, structure, i) && HasFelt(units, structure, i);
    }

    /// <summary>"My appetite has gone": what has gone is nothing that the vocabulary knows.</summary>
    private bool IsOfSomethingElse(Unit[] units, Structure structure, int i)
    {
        var unknown = false;
        for (var k = i - 1; !structure.IsBreak(k) && !units[k].Is(markers.And); k--)
        {
            if (units[k].Is(markers.Sensation) || units[k].Is(markers.SymptomNoun) || units[k].Is(markers.Place) || units[k].Is(markers.Pronoun) || units[k].Is(markers.Unable) || units[k].Is(markers.TimeUnit)
                || units[k].Is(markers.RecentTime) || units[k].Is(markers.PastTime))
            {
                return false;
            }

            unknown |= units[k].Concepts.Length == 0 && units[k].Kind == TokenKind.Word;
        }

        return unknown;
    }

    /// <summary>"Gone into my thigh" moves, "gone from my thigh" ends.</summary>
    private bool IsMotion(Unit[] units, Structure structure, int i)
    {
        if (!units[i].EndsWith(concepts.Goes))
        {
            return false;
        }

        var next = structure.NextContent(i + 1);
        if (next >= units.Length || !units[next].Is(markers.Preposition))
        {
            return false;
        }

        return units[next].Is(concepts.EndsThere) ? GoesOnTo(units, structure, next + 1) : !(units[next].Is(concepts.EndsOnADay) && structure.IsBreak(next + 2));
    }

    /// <summary>"Gone from my back to my calf".</summary>
    private bool GoesOnTo(Unit[] units, Structure structure, int from)
    {
        for (var i = from; i < from + FarthestSubject && !structure.IsBreak(i); i++)
        {
            if (units[i].Is(markers.Reaches))
            {
                var place = structure.NextContent(i + 1);
                return place < units.Length && units[place].Is(markers.Place);
            }
        }

        return false;
    }

    /// <summary>"Had tingling yesterday, none today".</summary>
    private bool IsNoneNow(Unit[] units, Structure structure, int i) =>
        units[i].Is(concepts.NoneOfIt) && structure.IsBreak(i - 1) && i + 1 < units.Length && !structure.IsBreak(i + 1) && (units[i + 1].Is(markers.Now) || units[i + 1].Is(markers.RecentTime)) && structure.IsBreak(i + 2);

    /// <summary>"Nearly gone" is still there, "32 weeks gone" is no end.</summary>
    private bool IsNearly(Unit[] units, int i) =>
        i > 0 && ((units[i].Is(concepts.Counts) && units[i - 1].Holds(markers.TimeUnit)) || units[i - 1].Is(concepts.Nearly));

    /// <summary>"It should be gone by Christmas", "I hoped it would be gone".</summary>
    private bool IsExpected(Unit[] units, int i)
    {
        var before = i - 1;
        while (before >= 0 && (units[before].Is(markers.Be) || units[before].Is(markers.Have)))
        {
            before--;
        }

        return before >= 0 && units[before].Is(concepts.Expects);
    }

    /// <summary>"I want the numbness gone".</summary>
    private bool IsWanted(Unit[] units, Structure structure, int i)
    {
        if (structure.IsBreak(i - 1) || units[i - 1].Is(markers.Have) || units[i].BeginsWith(markers.Have) || (units[i - 1].Is(markers.Be) && (i < 2 || !units[i - 2].Is(markers.Reaches))))
        {
            return false;
        }

        var wanted = i - 1;
        while (!structure.IsBreak(wanted) && wanted > i - FarthestCondition && !units[wanted].Is(concepts.Wants))
        {
            wanted--;
        }

        return !structure.IsBreak(wanted) && units[wanted].Is(concepts.Wants);
    }

    /// <summary>"Numb when I bend, when I straighten up it's fine again".</summary>
    private bool ComesAndGoes(Unit[] units, Structure structure, int i)
    {
        var first = i;
        while (first > i - FarthestCondition && !structure.IsBreak(first - 1) && !units[first - 1].Is(markers.And))
        {
            first--;
        }

        return units[first].Is(concepts.Whenever) && !Array.Exists(units[first..(i + 1)], u => u.Holds(concepts.Happened));
    }

    /// <summary>"I ended up on my bum", "I passed …": what the person does is no end of what they feel.</summary>
    private bool IsDoneByOneself(Unit[] units, Structure structure, int i)
    {
        var before = structure.PreviousContent(i);
        while (before >= 0 && units[before].Is(markers.Have) && !units[i].Holds(markers.Be))
        {
            // "I've gone all sweaty"; in "the fever I had has gone" the fever has.
            var earlier = structure.PreviousContent(before);
            if (units[i].BeginsWith(markers.Have) || (earlier >= 0 && units[earlier].Is(markers.Have)))
            {
                return false;
            }

            before = earlier;
        }

        return before >= 0 && units[before].Is(concepts.Does) && !units[i].Is(markers.Normal) && !units[i].Holds(concepts.WellAgain);
    }

    /// <summary>"I can't pee and my back has gone": a part of the body that goes gives out; nothing that was felt is over.</summary>
    private bool IsGivingOut(Unit[] units, Structure structure, int i)
    {
        var subject = structure.PreviousContent(i);
        while (subject >= 0 && (units[subject].Is(markers.Be) || units[subject].Is(markers.Have)))
        {
            subject = structure.PreviousContent(subject);
        }

        if (subject < 0 || !units[subject].Is(markers.Place) || !units[i].Holds(concepts.Goes))
        {
            return false;
        }

        var before = structure.PreviousContent(subject);
        return structure.IsBreak(before) || units[before].Is(markers.And) || units[before].Is(markers.Subordinator);
    }

    /// <summary>"Stopped" at the end of its clause or before a time, not "stopped working".</summary>
    private bool EndsThere(Unit[] units, Structure structure, int i)
    {
        var next = structure.NextContent(i + 1);
        return structure.IsBreak(next) || units[next].Is(markers.Now) || units[next].Is(markers.And) || units[next].Is(markers.PastTime) || units[next].Is(markers.TimeUnit) || units[next].Is(markers.RecentTime)
            || units[next].Is(markers.Subordinator) || units[next].Is(concepts.FollowsAnEnd);
    }

    /// <summary>"My foot tingled, but that stopped": the clause before tells what is meant by "that".</summary>
    private bool IsFeltJustBefore(Unit[] units, Structure structure, int pause)
    {
        var i = pause;
        while (i >= 0 && structure.IsBreak(i))
        {
            i--;
        }

        for (; i > pause - FarthestCondition && !structure.IsBreak(i) && !units[i].Is(markers.And); i--)
        {
            if (units[i].Is(markers.Sensation) || units[i].Is(markers.SymptomNoun))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The subject of "stopped" must be what was felt: "the tingling in my leg stopped", not "the bus stopped".</summary>
    private bool HasFelt(Unit[] units, Structure structure, int at)
    {
        for (var i = at - 1; i >= 0 && i >= at - FarthestSubject && !structure.IsBreak(i); i--)
        {
            if (units[i].Is(markers.Sensation) || units[i].Is(markers.SymptomNoun) || (units[i].Is(concepts.TheLastFelt) && structure.IsBreak(i - 1) && !units[at].Is(concepts.Goes) && IsFeltJustBefore(units, structure, i - 1)))
            {
                return true;
            }

            if (!(units[i].Is(markers.Place) || units[i].Is(markers.Filler) || units[i].Is(markers.Preposition) || units[i].Is(markers.And) || units[i].Is(markers.Have)))
            {
                return false;
            }
        }

        return false;
    }
}
