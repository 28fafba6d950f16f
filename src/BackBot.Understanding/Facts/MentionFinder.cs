using BackBot.Understanding.Patterns;
using BackBot.Understanding.Scope;
using BackBot.Understanding.Text;

namespace BackBot.Understanding.Facts;

/// <summary>Finds every mention of a fact and of the helping statements ("I don't", "it hasn't happened").</summary>
internal sealed class MentionFinder
{
    private const int FarthestMove = 10;
    private const int FarthestFelt = 24;
    private readonly CombinationMatcher _sequences;
    private readonly Dictionary<int, Combination[]> _bySensation;
    private readonly Markers _markers;
    private readonly MentionConcepts _concepts;

    /// <summary>Indexes the combinations.</summary>
    public MentionFinder(IReadOnlyList<Combination> combinations, Markers markers, MentionConcepts concepts)
    {
        (_markers, _concepts) = (markers, concepts);
        _sequences = new CombinationMatcher(combinations, markers.Filler, markers.But);
        _bySensation = combinations
            .Where(c => c.Bound)
            .SelectMany(c => c.Elements[0].AnyOf.Select(first => (first, c)))
            .GroupBy(p => p.first, p => p.c)
            .ToDictionary(g => g.Key, g => g.ToArray());
    }

    /// <summary>All mentions in the order of the text.</summary>
    public List<Mention> Find(Unit[] units, Structure structure)
    {
        var mentions = new List<Mention>();
        _sequences.Find(units, (combination, places) =>
        {
            if (!SkipsFelt(units, combination, places))
            {
                mentions.Add(FromSequence(units, combination, places));
            }
        });
        var binder = new Binder(units, structure, _markers);
        var antecedent = new Antecedent(units, structure, _markers);
        for (var i = 0; i < units.Length; i++)
        {
            if (units[i].Is(_markers.Sensation))
            {
                AddBound(units, binder, antecedent, i, mentions);
                AddExcepted(units, structure, i, mentions);
            }
            else if (units[i].Is(_markers.Not) || units[i].Is(_markers.Never))
            {
                AddExcluded(units, structure, i, mentions);
            }
            else if (units[i].Is(_concepts.StandsForFelt))
            {
                AddMoved(units, structure, i, mentions);
            }
        }

        mentions.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First) : a.Last.CompareTo(b.Last));
        return mentions;
    }

    /// <summary>
    /// "Left leg numb, right leg fine": what is fine must not reach over what is felt. "Haven't noticed numbness in my foot": the numbness is
    /// what was not noticed, not the foot. "Sciatica without any weakness in my leg": what is there has no part in the place of what is denied.
    /// </summary>
    private bool SkipsFelt(Unit[] units, Combination combination, int[] places)
    {
        for (var i = places[0] + 1; i < places[^1]; i++)
        {
            if (combination.Kind is "healthy" && ((units[i].Is(_markers.Subordinator) && (units[places[0]].Standing & Standing.Denied) != 0) || (IsSelf(units[i]) && IsExcepted(units, places[0]))))
            {
                // "No fever so that's good": what is good is that there is none. "Apart from a fever I'm fine": what is fine is the rest.
                return true;
            }

            var felt = units[i].Is(_markers.Sensation) || (units[i].Is(_markers.Unable) && (units[places[0]].Standing & Standing.Denied) != 0);
            if (!felt || places.Contains(i))
            {
                continue;
            }

            var skips = combination.Kind switch
            {
                "healthy" or "healthy_only" => units[i].Is(_markers.Sensation) && (units[i].Standing & (Standing.Denied | Standing.Unable)) == 0,
                "ability" or "denied_only" => !units[i].Is(_markers.Filler),
                "sign" => units[places[0]].Is(_markers.Sensation) && ((units[i].Standing ^ units[places[0]].Standing) & Standing.Denied) != 0,
                _ => false,
            };
            if (skips)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsSelf(Unit unit) => unit.Is(_markers.Pronoun) && unit.Is(_markers.FirstPerson) && !unit.Is(_markers.Filler);

    private bool IsExcepted(Unit[] units, int first)
    {
        var i = first - 1;
        while (i >= 0 && units[i].Is(_markers.Filler) && !units[i].Is(_markers.Except))
        {
            i--;
        }

        return i >= 0 && units[i].Is(_markers.Except);
    }

    private static Mention FromSequence(Unit[] units, Combination combination, int[] places)
    {
        var standing = Standing.Said;
        for (var k = 0; k < places.Length; k++)
        {
            var own = units[places[k]].Standing;
            standing |= combination.HasHead && !IsHead(units[places[k]], combination) ? own & ~(Standing.Denied | Standing.Unable) : own;
        }

        return new Mention { Fact = combination.Name, Kind = combination.Kind, First = places[0], Last = places[^1], Standing = standing };
    }

    private static bool IsHead(Unit unit, Combination combination) => combination.Elements.Any(e => e.Head && unit.IsAny(e.AnyOf));

    private void AddBound(Unit[] units, Binder binder, Antecedent antecedent, int at, List<Mention> mentions)
    {
        var combinations = units[at].Concepts.SelectMany(c => _bySensation.GetValueOrDefault(c, [])).ToList();
        if (combinations.Count == 0)
        {
            return;
        }

        if (units[at].Is(_concepts.Stiff) && IsOfAThing(units, at))
        {
            return;
        }

        var places = binder.Places(at);
        if (AddPlaces(units, combinations, at, places.Count > 0 ? places : antecedent.Place(at), mentions, tied: places.Count > 0) || places.Count > 0)
        {
            return;
        }

        mentions.AddRange(combinations.Where(c => c.Elements[1].AnyOf.Contains(_concepts.Nowhere)).Select(c => Bound(units, c, at, at)));
    }

    /// <summary>"A stiff drawer": an article before and a word outside the vocabulary behind.</summary>
    private bool IsOfAThing(Unit[] units, int at) =>
        at > 0 && units[at - 1].Is(_markers.OpensSubject) && at + 1 < units.Length && units[at + 1].Kind == TokenKind.Word && units[at + 1].Concepts.Length == 0;

    /// <summary>"No pain except down my leg", "no numbness anywhere but my toes": there it is felt.</summary>
    private void AddExcepted(Unit[] units, Structure structure, int at, List<Mention> mentions)
    {
        if ((units[at].Standing & Standing.Denied) == 0)
        {
            return;
        }

        var i = at + 1;
        while (i < units.Length && i < at + 5 && (units[i].Is(_markers.Filler) || units[i].Is(_concepts.AnyPlace)) && !units[i].Is(_markers.Exception))
        {
            i++;
        }

        if (i >= units.Length || !(units[i].Is(_markers.Exception) || units[i].Is(_markers.But)))
        {
            return;
        }

        var place = i + 1;
        while (place < units.Length && !structure.IsBreak(place) && (units[place].Is(_markers.Filler) || units[place].Is(_markers.Preposition)) && !units[place].Is(_markers.Place))
        {
            place++;
        }

        if (place < units.Length && units[place].Is(_markers.Place) && (units[i].Is(_markers.Exception) || structure.IsBreak(place + 1)))
        {
            mentions.RemoveAll(m => m.First <= at && m.Last == place);
            foreach (var combination in units[at].Concepts.SelectMany(c => _bySensation.GetValueOrDefault(c, [])).Where(c => units[place].IsAny(c.Elements[1].AnyOf)))
            {
                mentions.Add(new Mention { Fact = combination.Name, Kind = combination.Kind, First = place, Last = place, Standing = units[place].Standing });
            }
        }
    }

    /// <summary>"My feet tingle, but not between my legs", "the back gives way, not the leg": what was felt is denied for another place.</summary>
    private void AddExcluded(Unit[] units, Structure structure, int at, List<Mention> mentions)
    {
        var place = at + 1;
        while (place < units.Length && !structure.IsBreak(place) && (units[place].Is(_markers.Filler) || units[place].Is(_markers.Preposition)) && !units[place].Is(_markers.Place))
        {
            place++;
        }

        if (place >= units.Length || !units[place].Is(_markers.Place) || (!structure.IsBreak(place + 1) && !units[place + 1].Is(_markers.And) && !units[place + 1].Is(_markers.Or)))
        {
            return;
        }

        for (var i = at - 1; i >= 0 && i > at - 16 && !structure.IsSentenceEnd(i); i--)
        {
            if (units[i].Is(_markers.Sensation) && (units[i].Standing & Standing.Denied) == 0)
            {
                AddPlaces(units, units[i].Concepts.SelectMany(c => _bySensation.GetValueOrDefault(c, [])).ToList(), i, [place], mentions);
                return;
            }
        }
    }

    /// <summary>"The pain was in my back, now it's in my calf": "it" is what was felt, and the place is a new one.</summary>
    private void AddMoved(Unit[] units, Structure structure, int at, List<Mention> mentions)
    {
        // "I don't have it in my leg, I have it in my foot": what is had is there, whatever was denied before.
        var had = units[at].IsExpression || at > 0 && (units[at - 1].Is(_markers.Have) || units[at - 1].Is(_concepts.HasFelt));
        var place = at + 1;
        var led = false;
        while (place < units.Length && place < at + FarthestMove && !structure.IsBreak(place) && !units[place].Is(_markers.Place))
        {
            if (units[place].Is(_markers.Sensation) && !units[place].Is(_markers.Filler) || units[place].Is(_markers.Pronoun) || units[place].Is(_markers.Subordinator))
            {
                return;
            }

            led |= units[place].Is(_markers.Preposition) && !units[place].Is(_concepts.LeadsToNoPlace);
            place++;
        }

        if (!led || place >= units.Length || place >= at + FarthestMove || !units[place].Is(_markers.Place) || HasFelt(units, structure, place + 1))
        {
            return;
        }

        for (var i = at - 1; i >= 0 && i > at - FarthestFelt; i--)
        {
            if (units[i].Is(_markers.Sensation) && !units[i].Is(_markers.Filler) && (units[i].Standing & (had ? Standing.Imagined | Standing.Other : Standing.Denied | Standing.Imagined | Standing.Other)) == 0)
            {
                foreach (var combination in units[i].Concepts.SelectMany(c => _bySensation.GetValueOrDefault(c, [])).Where(c => units[place].IsAny(c.Elements[1].AnyOf)))
                {
                    mentions.Add(new Mention { Fact = combination.Name, Kind = combination.Kind, First = place, Last = place, Standing = units[place].Standing });
                }

                return;
            }
        }
    }

    private bool HasFelt(Unit[] units, Structure structure, int from)
    {
        for (var i = from; i < units.Length && !structure.IsBreak(i); i++)
        {
            if (units[i].Is(_markers.Sensation) && !units[i].Is(_markers.Filler))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"It's not tingling in my foot, it's sciatica": what was denied of a place that only "it" stands for is not denied of what follows.</summary>
    private static bool AddPlaces(Unit[] units, List<Combination> combinations, int at, List<int> places, List<Mention> mentions, bool tied = true)
    {
        var found = false;
        foreach (var combination in combinations)
        {
            foreach (var place in places.Where(p => units[p].IsAny(combination.Elements[1].AnyOf)))
            {
                found = true;
                var mention = Bound(units, combination, at, place);
                mention.Standing = tied ? mention.Standing : (mention.Standing & ~Standing.Denied) | (units[at].Standing & Standing.Denied);
                mentions.Add(mention);
            }
        }

        return found;
    }

    private static Mention Bound(Unit[] units, Combination combination, int at, int place) => new()
    {
        Fact = combination.Name,
        Kind = combination.Kind,
        First = Math.Min(at, place),
        Last = Math.Max(at, place),
        Standing = units[at].Standing | (units[place].Standing & (combination.Kind == "denied_only" ? Standing.Said : Standing.Denied | Standing.Imagined | Standing.Past | Standing.Planned)),
    };
}
