using BackBot.Understanding.Scope;
using BackBot.Understanding.Text;

namespace BackBot.Understanding.Facts;

/// <summary>
/// Ties each sensation to the places it is felt in. Right of it: "numb toes", "pain in my back and down the leg". Left of it: "my legs are weak".
/// Sensations in one list share their places.
/// </summary>
internal sealed class Binder(Unit[] units, Structure structure, Markers markers)
{
    private const int FarthestRight = 7;
    private const int FarthestLeft = 8;
    private readonly SensationLists _lists = new(units, structure, markers);

    /// <summary>The places of the sensation at <paramref name="at"/>, nearest first; empty when it is felt "nowhere" in particular.</summary>
    public List<int> Places(int at)
    {
        if (_lists.IsFollowedByAnother(at) && (units[at].Holds(markers.Place) || (at > 0 && units[at - 1].Is(markers.Place))))
        {
            // "Back pain and tingling in my leg", "low back pain with a numb foot": the pain has its place already.
            return [units[at].Holds(markers.Place) ? at : at - 1];
        }

        var right = new List<int>();
        var tied = Right(at, right);
        if (right.Count > 0 && tied)
        {
            Left(at, right, strict: true);
            return right;
        }

        var left = new List<int>();
        Left(at, left, strict: false);
        if (left.Count > 0)
        {
            return left;
        }

        return right;
    }

    /// <summary>Collects to the right; true when the first place is tied by a preposition or stands next to the sensation.</summary>
    private bool Right(int at, List<int> places)
    {
        var tied = false;
        var preposition = false;
        var distance = 0;
        var onlyFillers = true;
        var listed = false;
        for (var i = at + 1; i < units.Length && !structure.IsHard(i) && distance < FarthestRight; i++)
        {
            var unit = units[i];
            if (structure.IsComma(i))
            {
                if (!GoesOnAfterComma(i + 1, places.Count > 0))
                {
                    return tied;
                }

                continue;
            }

            if (unit.Is(markers.Place))
            {
                if (!preposition && (!onlyFillers || listed) && places.Count == 0 && (IsNewSubject(i) || (listed && IsComplaint(i + 1))))
                {
                    return tied;
                }

                if (places.Count == 0)
                {
                    tied = preposition || onlyFillers;
                }

                places.Add(i);
                distance = 0;
                preposition = false;
                continue;
            }

            if (unit.Is(markers.Preposition) || (unit.Is(markers.Reaches) && !unit.Is(markers.Sensation)))
            {
                preposition = true;
                continue;
            }

            if (unit.Is(markers.Sensation))
            {
                if (!_lists.IsListed(at, i))
                {
                    return tied;
                }

                onlyFillers = true;
                listed = true;
                continue;
            }

            if (unit.Is(markers.And) || unit.Is(markers.Or) || unit.Is(markers.SetsAgainst))
            {
                if (unit.Is(markers.And) && structure.HasOwnPredicate(i + 1))
                {
                    return tied;
                }

                continue;
            }

            if (unit.Is(markers.Subordinator) && structure.HasOwnPredicate(i + 1))
            {
                // "My knee folds on the stairs since my back went".
                return tied;
            }

            if (unit.Is(markers.Pronoun) || (places.Count > 0 && (unit.Is(markers.Be) || unit.Is(markers.Have))) || unit.Is(markers.No))
            {
                return tied;
            }

            if (!unit.Is(markers.Filler))
            {
                onlyFillers = false;
                distance++;
                distance += unit.Is(markers.Subordinator) ? 3 : 0;
            }
        }

        return tied;
    }

    /// <summary>Collects to the left; strict takes only a subject right before the verb.</summary>
    private void Left(int at, List<int> places, bool strict)
    {
        var distance = 0;
        var found = 0;

        // "No tingling in my foot, just sciatica": what is denied lies beyond the pause or the "just".
        var apart = false;
        var pronoun = false;
        for (var i = at - 1; i >= 0 && !structure.IsHard(i) && distance < FarthestLeft; i--)
        {
            var unit = units[i];
            apart |= structure.IsComma(i) || unit.Is(markers.Except);
            pronoun |= structure.IsComma(i) && units[i + 1].Is(markers.Pronoun);
            if (structure.IsComma(i))
            {
                if (strict || found > 0 || units[i + 1].Is(markers.FirstPerson) || (!units[i + 1].Is(markers.Pronoun) && distance > 1))
                {
                    return;
                }

                distance++;
                continue;
            }

            if (unit.Is(markers.Place))
            {
                if ((strict && (distance > 1 || found > 0)) || (apart && (unit.Standing & Standing.Denied) != 0 && (units[at].Standing & Standing.Denied) == 0))
                {
                    return;
                }

                places.Add(i);
                found++;
                continue;
            }

            if (unit.Is(markers.Sensation))
            {
                if (!_lists.IsListed(i, at))
                {
                    return;
                }

                continue;
            }

            if (pronoun && unit.Is(markers.Normal))
            {
                // "My chest is fine, it hurts when I bend": what hurts is something else.
                return;
            }

            // "Stiff back 3 days no numbness": a "no" that no verb and no place leads to begins something else.
            if (unit.Is(markers.No) && i > 0 && !(units[i - 1].Is(markers.Have) || units[i - 1].Is(markers.Be) || units[i - 1].Is(markers.Place)))
            {
                return;
            }

            if (unit.Is(markers.SetsAgainst) && found > 0)
            {
                // "It's the leg more than the back that hurts": both do.
                continue;
            }

            if (unit.Is(markers.And) && found > 0 && _lists.IsFeltAlready(i))
            {
                return;
            }

            if ((unit.Is(markers.And) && found == 0 && !_lists.IsListedLeft(i)) || unit.Is(markers.Subordinator))
            {
                if (strict || found > 0)
                {
                    return;
                }

                distance++;
                continue;
            }

            if (!unit.Is(markers.Filler) && !unit.Is(markers.Be))
            {
                distance += found > 0 && !unit.Is(markers.And) && !unit.Is(markers.Or) && !unit.Is(markers.Preposition) ? FarthestLeft : 1;
            }
        }
    }

    /// <summary>"Numbness, weakness or bladder problems": the last is an item of its own.</summary>
    private bool IsComplaint(int i) => i < units.Length && (units[i].Is(markers.Unable) || units[i].Is(markers.SymptomNoun));

    private bool IsNewSubject(int place)
    {
        var next = structure.NextContent(place + 1);
        return next < units.Length && !structure.IsBreak(next)
            && (units[next].Is(markers.Be) || units[next].Is(markers.Have) || units[next].Is(markers.Sensation) || units[next].Is(markers.Normal));
    }

    private bool GoesOnAfterComma(int i, bool havePlaces)
    {
        var next = structure.NextContent(i);
        if (next >= units.Length || structure.IsBreak(next))
        {
            return false;
        }

        var unit = units[next];
        return (unit.Is(markers.Preposition) || unit.Is(markers.Except) || (unit.Is(markers.Sensation) && !havePlaces)
            || ((unit.Is(markers.Place) || unit.Is(markers.And)) && !structure.HasOwnPredicate(i))) && !structure.HasOwnPredicate(next);
    }
}
