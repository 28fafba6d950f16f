using BackBot.Understanding.Scope;
using BackBot.Understanding.Text;
using BackBot.Understanding.Vocabulary;

namespace BackBot.Understanding.Facts;

/// <summary>Small questions about units that the reading of facts asks.</summary>
internal sealed class FactConcepts(ConceptTable concepts, Markers markers)
{
    private static readonly HashSet<string> Events = new(StringComparer.Ordinal)
    {
        "recent_surgery", "recent_trauma", "major_trauma", "cancer_history", "pregnancy", "osteoporosis_or_steroids", "unexplained_weight_loss", "frequent_popping", "anticoagulants",
    };

    private readonly int _oldWords = concepts.Require("age_words");
    private readonly int _howOften = concepts.Require("how_often");
    private readonly int _durationLead = concepts.Require("duration_lead");
    private readonly int _notDuration = concepts.Require("not_duration");

    /// <summary>"Since", "for", "years" at the front of an expression: names a time.</summary>
    private readonly int _opensDuration = concepts.Require("opens_duration");

    /// <summary>"Counting" in "three weeks and counting".</summary>
    private readonly int _goesOnStill = concepts.Require("goes_on_still");

    /// <summary>"Of" and "this" in "four months of this".</summary>
    private readonly int _lengthOf = concepts.Require("length_of");
    private readonly int _complaint = concepts.Require("the_complaint");

    /// <summary>"Ever since" in "stiff ever since".</summary>
    private readonly int _everSince = concepts.Require("ever_since");

    /// <summary>"Was" in "it was the right foot, now it's the left".</summary>
    private readonly int _ofThen = concepts.Require("of_then");

    /// <summary>"Am" in "I am 45".</summary>
    private readonly int _leadsToAge = concepts.Require("leads_to_age");

    /// <summary>True for facts that happen at a time of their own, so that "three weeks ago" speaks of them and not of the complaint.</summary>
    public static bool IsEvent(string fact) => Events.Contains(fact);

    /// <summary>True for "since March", "for years": a time that can belong to an operation or a tablet as well as to the complaint.</summary>
    public bool NamesTime(Unit unit) => unit.BeginsWith(_opensDuration);

    /// <summary>"Hasn't been back since last month": since then it is over.</summary>
    public bool IsEndOf(Unit[] units, Structure structure, Mention time) =>
        structure.PreviousContent(time.First) is >= 0 and var before && units[before].Is(markers.Settled);

    /// <summary>"Four months of this", "had it three weeks" speak of the complaint, whatever else happened.</summary>
    public bool IsOfThis(Unit[] units, TimeMention time) =>
        (time.First > 0 && !time.Ago && units[time.First - 1].EndsWith(_complaint)) || (time.Last + 2 < units.Length && units[time.Last + 1].Is(_lengthOf) && units[time.Last + 2].Is(_complaint));

    /// <summary>True for what is felt: pain, numbness, stiffness.</summary>
    public bool IsFelt(Unit unit) => unit.Is(markers.Sensation) && !unit.Is(markers.Filler);

    /// <summary>True when the mention holds a part of the body.</summary>
    public bool NamesAPlace(Unit[] units, Mention mention) => Array.Exists(units[mention.First..(mention.Last + 1)], unit => unit.Holds(markers.Place) || unit.Is(markers.Place));

    /// <summary>True when a sensation stands between the two.</summary>
    public bool FeltBetween(Unit[] units, Mention a, Mention b)
    {
        for (var i = Math.Min(a.Last, b.Last) + 1; i < Math.Max(a.First, b.First); i++)
        {
            if (units[i].Is(markers.Sensation))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"I have osteoporosis and my back has been sore for three weeks": between the event and the time stands what lasted that long.</summary>
    public bool IsFeltFor(Unit[] units, Mention happened, TimeMention time)
    {
        if (time.Ago)
        {
            return false;
        }

        if (happened.First > time.Last && (units[happened.First].Standing & Standing.Denied) != 0)
        {
            // "Back pain for six weeks, no operation".
            return true;
        }

        for (var i = Math.Min(happened.Last, time.Last) + 1; i < Math.Max(happened.First, time.First); i++)
        {
            if (IsFelt(units[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"I fell three weeks ago and my back has been stiff ever since": it has lasted as long as the event is ago.</summary>
    public bool LastsSince(Unit[] units, Structure structure, TimeMention time)
    {
        if (!time.Ago)
        {
            return false;
        }

        var from = time.First;
        while (!structure.IsSentenceEnd(from - 1))
        {
            from--;
        }

        var (since, felt) = (false, false);
        for (var i = from; !structure.IsSentenceEnd(i); i++)
        {
            since |= units[i].Is(_everSince) && units[i].Standing == Standing.Said;
            felt |= IsFelt(units[i]) && (units[i].Standing & (Standing.Denied | Standing.Imagined | Standing.Other)) == 0;
        }

        return since && felt;
    }

    /// <summary>True when the length of time can be that of the complaint.</summary>
    public bool IsDuration(Unit[] units, Structure structure, TimeMention time)
    {
        if (time.Last + 1 < units.Length && (units[time.Last + 1].Is(_oldWords) || units[time.Last + 1].Is(_notDuration)))
        {
            return false;
        }

        var lead = IsOfThis(units, time);
        for (var i = time.First - 1; i >= 0 && i >= time.First - 6 && !structure.IsHard(i); i--)
        {
            if (units[i].Is(_howOften) || units[i].Is(_notDuration))
            {
                return false;
            }

            lead |= units[i].Is(_durationLead) || units[i].Is(markers.Began) || units[i].Is(markers.Sensation);
        }

        for (var i = time.Last + 1; i < units.Length && i <= time.Last + 6 && !structure.IsHard(i) && !(time.Ago && structure.IsComma(i)); i++)
        {
            if (units[i].Is(_notDuration))
            {
                return false;
            }

            lead |= units[i].Is(markers.Now) || units[i].Is(markers.Sensation) || units[i].Is(markers.Began) || units[i].Is(_goesOnStill);
        }

        return lead;
    }

    /// <summary>True when the clause of the mention says "now", "today", "any more".</summary>
    public bool SpeaksOfNow(Unit[] units, Structure structure, Mention mention)
    {
        var from = mention.First;
        while (!structure.IsBreak(from - 1))
        {
            from--;
        }

        for (var i = from; i < units.Length && !structure.IsBreak(i); i++)
        {
            if (units[i].Is(markers.Now))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"It was only the right foot on Monday, now it's the left as well": what was is set against what is.</summary>
    public bool IsSuperseded(Unit[] units, Structure structure, Mention mention)
    {
        var from = mention.Last;
        while (!structure.IsBreak(from - 1))
        {
            from--;
        }

        var was = false;
        var end = from;
        for (; end < units.Length && !structure.IsBreak(end); end++)
        {
            was |= units[end].Is(_ofThen);
            if (units[end].Is(markers.Now) || units[end].Is(markers.Began))
            {
                return false;
            }
        }

        var next = structure.NextBreakContent(end);
        return was && next < units.Length && (units[next].Is(markers.Now) || (next + 1 < units.Length && units[next + 1].Is(markers.Now)));
    }

    /// <summary>An age in years named in the text, with the unit where it stands.</summary>
    public (double Years, int At)? FindAge(Unit[] units)
    {
        for (var i = 0; i < units.Length; i++)
        {
            var unit = units[i];
            if (unit.Kind != TokenKind.Number || unit.Number is < 1 or > 115 || unit.Number != Math.Floor(unit.Number))
            {
                continue;
            }

            var old = i + 1 < units.Length && (units[i + 1].Is(_oldWords) || (units[i + 1].Is(markers.TimeUnit) && i + 2 < units.Length && units[i + 2].Is(_oldWords)));
            var aged = i > 0 && units[i - 1].Is(_oldWords);
            var am = i > 0 && unit.Number >= 12 && i + 1 <= units.Length && units[i - 1].Is(_leadsToAge) && (i + 1 == units.Length || !units[i + 1].Is(markers.TimeUnit)) && StandsAlone(units, i);
            if (old || aged || am)
            {
                return (unit.Number, i);
            }
        }

        return null;
    }

    private bool StandsAlone(Unit[] units, int i) =>
        i + 1 >= units.Length || units[i + 1].Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.Question || units[i + 1].Is(markers.And) || units[i + 1].Is(markers.But) || units[i + 1].Is(markers.Preposition);
}
