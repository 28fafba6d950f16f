using BackBot.Understanding.Scope;
using BackBot.Understanding.Text;

namespace BackBot.Understanding.Facts;

/// <summary>"It's gone now", "the numbness has cleared up in my foot", "the tingling stopped last week", and "now it's back again".</summary>
internal sealed class Settling(Markers markers, SettlingConcepts concepts, FactTraits traits)
{
    private const int FarthestSentence = 3;

    /// <summary>The nearest mention before is over; with it all that it is listed with, unless a lone "it" speaks of the last one only.</summary>
    public void Settle(Unit[] units, Structure structure, List<Mention> mentions, int at)
    {
        var crossed = 0;
        for (var i = at - 1; i >= 0 && crossed < FarthestSentence; i--)
        {
            crossed += structure.IsSentenceEnd(i) ? 1 : 0;
            var here = mentions.Where(m => IsTarget(m) && (m.Last == i || (m.First == i && m.Last > at && IsFeltBefore(units, m)))).ToList();
            if (here.Count == 0)
            {
                continue;
            }

            here.ForEach(End);
            var facts = here.ConvertAll(m => m.Fact);
            mentions.Where(m => IsTarget(m) && m.Last < i && facts.Contains(m.Fact) && !HasEnd(structure, m.Last, i)).ToList().ForEach(End);
            if (!OnlyTheLast(units, i, at))
            {
                EndListed(units, structure, mentions, here.Min(m => m.First));
            }

            return;
        }
    }

    /// <summary>What was over or of the past is there again.</summary>
    public static void Return(Structure structure, List<Mention> mentions, int at)
    {
        var crossed = 0;
        for (var i = at - 1; i >= 0 && crossed < FarthestSentence; i--)
        {
            crossed += structure.IsSentenceEnd(i) ? 1 : 0;
            var here = mentions.Where(m => (m.Last == i || (m.First == i && m.Last > at)) && m.Kind == "sign" && !m.Other).ToList();
            foreach (var mention in here.Where(m => m.Ended || (m.Standing & (Standing.Past | Standing.Denied | Standing.Imagined)) == Standing.Past || (crossed == 0 && m.Value == false)))
            {
                (mention.Value, mention.Ended) = (true, false);
                mention.Standing &= ~(Standing.Past | Standing.Denied);
            }

            if (here.Count > 0)
            {
                return;
            }
        }
    }

    /// <summary>"The numbness has cleared up in my foot": what is felt stands before, the place behind.</summary>
    private bool IsFeltBefore(Unit[] units, Mention mention) => units[mention.First].Is(markers.Sensation) && units[mention.Last].Is(markers.Place);

    private static void End(Mention mention)
    {
        if (mention.Kind == "sign_only" && mention.Value == true)
        {
            (mention.Value, mention.Ended) = (null, true);
            return;
        }

        var there = mention.Value == true || (mention.Standing & Standing.Past) != 0;
        var kept = mention.Kind is "ability" or "unable" or "always" ? mention.Value == true : mention.Kind is "sign" or "healthy" && (mention.Standing & Standing.Denied) == 0;
        if (there && kept && (mention.Standing & Standing.Imagined) == 0)
        {
            (mention.Value, mention.Ended) = (false, true);
        }
    }

    private static bool HasEnd(Structure structure, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (structure.IsHard(i))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsTarget(Mention mention) => !mention.Other && !traits.IsLasting(mention.Fact) && traits.Within(mention.Fact) is null;

    private bool OnlyTheLast(Unit[] units, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (units[i].Is(concepts.TheLastFelt))
            {
                return true;
            }
        }

        return units[to].BeginsWith(concepts.TheLastFelt);
    }

    /// <summary>"Numbness, tingling and the weakness have all gone".</summary>
    private void EndListed(Unit[] units, Structure structure, List<Mention> mentions, int from)
    {
        var joined = false;
        for (var i = from - 1; i >= 0 && !structure.IsHard(i); i--)
        {
            var here = joined ? mentions.Where(m => m.Last == i && IsTarget(m)).ToList() : [];
            if (here.Count > 0)
            {
                here.ForEach(End);
                i = here.Min(m => m.First);
                joined = false;
                continue;
            }

            joined |= units[i].Is(markers.And) || units[i].Is(markers.Or) || structure.IsComma(i);
            if (!joined && !units[i].Is(markers.Filler))
            {
                return;
            }

            if (joined && !(units[i].Is(markers.And) || units[i].Is(markers.Or) || structure.IsComma(i) || units[i].Is(markers.Filler)))
            {
                return;
            }
        }
    }
}
