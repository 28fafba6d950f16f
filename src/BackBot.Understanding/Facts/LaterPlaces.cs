using BackBot.Understanding.Scope;
using BackBot.Understanding.Text;

namespace BackBot.Understanding.Facts;

/// <summary>
/// Finds places that a later part of the text adds to a sensation named before: left out of its denial, denied apart from it, or where it moved to.
/// </summary>
internal sealed class LaterPlaces(BoundMentions bound, Markers markers, MentionConcepts concepts)
{
    private const int FarthestMove = 10;
    private const int FarthestFelt = 24;

    /// <summary>"No pain except down my leg", "no numbness anywhere but my toes": there it is felt.</summary>
    public void AddExcepted(Unit[] units, Structure structure, int at, List<Mention> mentions)
    {
        if ((units[at].Standing & Standing.Denied) == 0)
        {
            return;
        }

        var i = at + 1;
        while (i < units.Length && i < at + 5 && (units[i].Is(markers.Filler) || units[i].Is(concepts.AnyPlace)) && !units[i].Is(markers.Exception))
        {
            i++;
        }

        if (i >= units.Length || !(units[i].Is(markers.Exception) || units[i].Is(markers.But)))
        {
            return;
        }

        var place = BehindLead(units, structure, i + 1);
        if (place < units.Length && units[place].Is(markers.Place) && (units[i].Is(markers.Exception) || structure.IsBreak(place + 1)))
        {
            mentions.RemoveAll(m => m.First <= at && m.Last == place);
            bound.AddElsewhere(units, at, place, mentions);
        }
    }

    /// <summary>"My feet tingle, but not between my legs", "the back gives way, not the leg": what was felt is denied for another place.</summary>
    public void AddExcluded(Unit[] units, Structure structure, int at, List<Mention> mentions)
    {
        var place = BehindLead(units, structure, at + 1);
        if (place >= units.Length || !units[place].Is(markers.Place) || (!structure.IsBreak(place + 1) && !units[place + 1].Is(markers.And) && !units[place + 1].Is(markers.Or)))
        {
            return;
        }

        for (var i = at - 1; i >= 0 && i > at - 16 && !structure.IsSentenceEnd(i); i--)
        {
            if (units[i].Is(markers.Sensation) && (units[i].Standing & Standing.Denied) == 0)
            {
                bound.AddWith(units, i, place, mentions);
                return;
            }
        }
    }

    /// <summary>
    /// "The pain was in my back, now it's in my calf": "it" is what was felt, and the place is a new one. "It's not my leg that gives way, it's my back"
    /// needs no "in": what is felt is asked after, and the place answers.
    /// </summary>
    public void AddMoved(Unit[] units, Structure structure, int at, List<Mention> mentions)
    {
        // "I don't have it in my leg, I have it in my foot": what is had is there, whatever was denied before.
        var had = units[at].IsExpression || at > 0 && (units[at - 1].Is(markers.Have) || units[at - 1].Is(concepts.HasFelt));
        var place = at + 1;
        var led = false;
        while (place < units.Length && place < at + FarthestMove && !structure.IsBreak(place) && !units[place].Is(markers.Place))
        {
            if (units[place].Is(markers.Sensation) && !units[place].Is(markers.Filler) || units[place].Is(markers.Pronoun) || units[place].Is(markers.Subordinator))
            {
                return;
            }

            led |= units[place].Is(markers.Preposition) && !units[place].Is(concepts.LeadsToNoPlace);
            place++;
        }

        if (place >= units.Length || place >= at + FarthestMove || !units[place].Is(markers.Place) || HasFelt(units, structure, place + 1))
        {
            return;
        }

        for (var i = at - 1; i >= 0 && i > at - FarthestFelt; i--)
        {
            if (led ? IsFelt(units[i], had) : structure.IsBreak(place + 1) && IsDeniedOfPlace(units, i))
            {
                bound.AddElsewhere(units, i, place, mentions);
                return;
            }
        }
    }

    private bool IsFelt(Unit unit, bool evenDenied) =>
        unit.Is(markers.Sensation) && !unit.Is(markers.Filler) && (unit.Standing & (evenDenied ? Standing.Imagined | Standing.Other : Standing.Denied | Standing.Imagined | Standing.Other)) == 0;

    /// <summary>"Gives way" in "not my leg that gives way".</summary>
    private bool IsDeniedOfPlace(Unit[] units, int i)
    {
        if (!units[i].Is(markers.Sensation) || (units[i].Standing & (Standing.Denied | Standing.Imagined | Standing.Other)) != Standing.Denied)
        {
            return false;
        }

        var that = i - 1;
        while (that > 0 && units[that].Is(markers.Filler) && !units[that].Is(concepts.TellsOfPlace))
        {
            that--;
        }

        return that > 0 && units[that].Is(concepts.TellsOfPlace) && units[that - 1].Is(markers.Place);
    }

    /// <summary>The first unit from <paramref name="place"/> on that does not lead to a place: "foot" in "down into my foot".</summary>
    private int BehindLead(Unit[] units, Structure structure, int place)
    {
        while (place < units.Length && !structure.IsBreak(place) && (units[place].Is(markers.Filler) || units[place].Is(markers.Preposition)) && !units[place].Is(markers.Place))
        {
            place++;
        }

        return place;
    }

    private bool HasFelt(Unit[] units, Structure structure, int from)
    {
        for (var i = from; i < units.Length && !structure.IsBreak(i); i++)
        {
            if (units[i].Is(markers.Sensation) && !units[i].Is(markers.Filler))
            {
                return true;
            }
        }

        return false;
    }
}
