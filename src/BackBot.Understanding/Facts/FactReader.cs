using BackBot.Triage;
using BackBot.Understanding.Scope;
using BackBot.Understanding.Text;

namespace BackBot.Understanding.Facts;

/// <summary>Units to facts: find mentions, judge them, and let what was said several times agree.</summary>
internal sealed class FactReader(MentionFinder finder, Aftermath aftermath, Mistaken mistaken, TimeMentions times, SeverityReader severity, FactTraits traits, FactConcepts concepts, BothSides sides)
{
    private const string Persistent = "persistent";
    private const string Bladder = "bladder_bowel_change";
    private const string Saddle = "saddle_numbness";
    private const string Numb = "leg_numbness_or_tingling";
    private const string Severe = "sharp_or_severe_pain";
    private const double PersistentDays = 14;
    private static readonly string[] Helpers = ["denies_it", "denies_that", "affirms_it", "affirms_that", "contradicts_it"];

    /// <summary>Reads the facts of marked units.</summary>
    public FactResult Read(Unit[] units, Structure structure, PersonScope persons)
    {
        var all = finder.Find(units, structure);
        var mentions = all.Where(m => !Helpers.Contains(m.Fact) && m.Kind != "blocks" && !all.Exists(b => Blocks(units, b, m))).ToList();
        var found = times.Find(units);
        aftermath.Settle(units, structure, mentions, all.Where(m => Helpers.Contains(m.Fact)).ToList());
        mistaken.Read(units, structure, mentions);
        foreach (var mention in mentions)
        {
            DropWhenLongAgo(units, structure, mention, found);
            if (mention.Value == false && mention.Kind is "healthy" or "healthy_only" && !FactConcepts.IsEvent(mention.Fact) && !mention.Ended
                && ((units[mention.Last].Standing & Standing.Past) != 0 || concepts.IsSuperseded(units, structure, mention)))
            {
                // "At first it was only in my back" says nothing of now.
                mention.Value = null;
            }
        }

        AddPersistent(units, structure, mentions, found);
        DropNumbnessOfTheSaddle(units, structure, mentions);
        sides.Add(units, mentions);
        var score = severity.Find(units, structure);
        AddSeverity(mentions, score);
        var result = new FactResult { Mentioned = [.. mentions.Where(m => (m.Standing & Standing.Imagined) == 0).Select(m => m.Fact)] };
        Merge(units, structure, mentions, result);
        AddNumbers(units, result, found, score);
        result.AboutSomeoneElse = persons.AsksForOther || (persons.SpeaksOfOther && !persons.SpeaksOfSelf && result.Other.Count > 0 && result.Self.Count == 0);
        return result;
    }

    private void DropWhenLongAgo(Unit[] units, Structure structure, Mention mention, List<TimeMention> found)
    {
        if (traits.Within(mention.Fact) is not { } within || mention.Value != true)
        {
            return;
        }

        if (NearestTime(structure, mention, found) is { } time)
        {
            mention.Value = time.Days > within ? null : true;
        }
        else if ((mention.Standing & Standing.Past) != 0)
        {
            mention.Value = null;
        }
    }

    /// <summary>"Numb where I'd sit on a horse": what is felt in the saddle, and nowhere else by name, is felt in no leg.</summary>
    private void DropNumbnessOfTheSaddle(Unit[] units, Structure structure, List<Mention> mentions)
    {
        var saddle = mentions.FindAll(m => m.Fact == Saddle && m.Value == true);
        mentions.RemoveAll(m => m.Fact == Numb && m.Value == true && !concepts.NamesAPlace(units, m) && saddle.Exists(o => o.Other == m.Other && SameSentence(structure, o, m)));
    }

    private static bool SameClause(Structure structure, Mention a, Mention b) => structure.IsOneClause(Math.Min(a.First, b.First), Math.Max(a.Last, b.Last));

    private static bool SameSentence(Structure structure, Mention a, Mention b) => structure.IsOneSentence(Math.Min(a.First, b.First), Math.Max(a.Last, b.Last));

    private static TimeMention? NearestTime(Structure structure, Mention mention, List<TimeMention> found)
    {
        foreach (var time in found)
        {
            var (from, to) = time.First > mention.Last ? (mention.Last, time.First) : (time.Last, mention.First);
            if (to - from > 12 || Holds(mention, time))
            {
                continue;
            }

            if (structure.IsOneClause(from, to))
            {
                return time;
            }
        }

        return null;
    }

    private void AddPersistent(Unit[] units, Structure structure, List<Mention> mentions, List<TimeMention> found)
    {
        mentions.RemoveAll(m => m.Fact == Persistent && m.Value == true && concepts.NamesTime(units[m.First])
            && (concepts.IsEndOf(units, structure, m) || mentions.Exists(e => HasTimeOfItsOwn(e) && SameClause(structure, e, m) && !concepts.FeltBetween(units, e, m))));
        foreach (var time in found.Where(t => t.Days >= PersistentDays))
        {
            var standing = units[time.Last].Standing | units[time.First].Standing;
            if ((standing & (Standing.Imagined | Standing.Denied | Standing.ToCome | Standing.Asked)) != 0 || ((standing & Standing.Past) != 0 && !time.Ago))
            {
                continue;
            }

            var other = (standing & Standing.Other) != 0;
            if (concepts.LastsSince(units, structure, time)
                || (concepts.IsDuration(units, structure, time) && (concepts.IsOfThis(units, time) || !mentions.Exists(m => m.Other == other && IsTimeOf(units, structure, m, time)))))
            {
                mentions.Add(new Mention { Fact = Persistent, Kind = "sign", First = time.First, Last = time.Last, Standing = standing & Standing.Other, Value = true });
            }
        }
    }

    /// <summary>An operation of three weeks ago, a leak of six years that is no new one: the time is theirs.</summary>
    private static bool HasTimeOfItsOwn(Mention mention) => FactConcepts.IsEvent(mention.Fact) || (mention.Fact == Bladder && mention.Value == false);

    private bool IsTimeOf(Unit[] units, Structure structure, Mention mention, TimeMention time) =>
        HasTimeOfItsOwn(mention) && (Holds(mention, time) || (NearestTime(structure, mention, [time]) is not null && !concepts.IsFeltFor(units, mention, time)));

    private static bool Holds(Mention mention, TimeMention time) => time.First >= mention.First && time.Last <= mention.Last;

    private static void AddSeverity(List<Mention> mentions, (double Score, int At)? score)
    {
        if (score is not { } found || found.Score is > 3 and < 7)
        {
            return;
        }

        foreach (var mention in mentions.Where(m => found.Score <= 3 && m.Fact == Severe && m.Value == true))
        {
            mention.Withdrawn = true;
        }

        mentions.Add(new Mention { Fact = Severe, Kind = "sign", First = found.At, Last = found.At, Standing = Standing.Said, Value = found.Score >= 7 });
    }

    private void Merge(Unit[] units, Structure structure, List<Mention> mentions, FactResult result)
    {
        foreach (var group in mentions.Where(m => !m.Withdrawn && (m.Value is not null || m.Unsure) && (m.Kind != "retracts" || mentions.Exists(o => o.Fact == m.Fact && o.Value == true))).GroupBy(m => (m.Fact, m.Other)))
        {
            var kept = group.Where(m => !group.Any(o => Covers(o, m))).ToList();
            var value = Agree(units, structure, kept);
            (group.Key.Other ? result.Other : result.Self)[group.Key.Fact] = value;
            foreach (var mention in kept.Where(m => m.Unsure ? value.Kind == FactValueKind.Unsure : FactValue.Of(m.Value == true) == value).DistinctBy(m => (m.First, m.Last)))
            {
                var start = units[mention.First].Start;
                result.Spans.Add(new ReadSpan(group.Key.Fact, start, units[mention.Last].End - start, value, group.Key.Other));
            }
        }

        result.Spans.Sort((a, b) => a.Start.CompareTo(b.Start));
    }

    /// <summary>
    /// What is felt by itself inside of what a block reaches over stays ("numbness between my legs and no pain down the right one"), and so does
    /// what is well ("the pain lets me sleep at night").
    /// </summary>
    private bool Blocks(Unit[] units, Mention block, Mention mention) =>
        block.Kind == "blocks" && block.Fact == mention.Fact && block.First <= mention.First && block.Last >= mention.Last
        && !(mention.First > block.First && mention.First < block.Last && (concepts.IsFelt(units[mention.First]) || (mention.Kind == "healthy_only" && mention.Last < block.Last)));

    private static bool Covers(Mention longer, Mention shorter) =>
        longer != shorter && longer.Value != shorter.Value && longer.First <= shorter.First && longer.Last >= shorter.Last
        && longer.Last - longer.First > shorter.Last - shorter.First;

    /// <summary>Yes goes before no, unless the no comes later and speaks of now.</summary>
    private FactValue Agree(Unit[] units, Structure structure, List<Mention> mentions)
    {
        var lastYes = mentions.FindLast(m => m.Value == true);
        var lastNo = mentions.FindLast(m => m.Value == false);
        if (lastYes is not null)
        {
            return mentions.Exists(m => m.Kind == "retracts")
                || lastNo is not null && lastNo.First > lastYes.Last && concepts.SpeaksOfNow(units, structure, lastNo) && !concepts.SpeaksOfNow(units, structure, lastYes)
                ? FactValue.False
                : FactValue.True;
        }

        return lastNo is not null ? FactValue.False : FactValue.Unsure;
    }

    private void AddNumbers(Unit[] units, FactResult result, List<TimeMention> found, (double Score, int At)? score)
    {
        var about = result.Self.Count == 0 && result.Other.Count > 0 ? result.Other : result.Self;
        if (score is { } pain)
        {
            about["pain_0_10"] = FactValue.Number(pain.Score);
        }

        if (concepts.FindAge(units) is { } age)
        {
            ((units[age.At].Standing & Standing.Other) != 0 ? result.Other : result.Self)["age"] = FactValue.Number(age.Years);
        }

        foreach (var time in found.Where(t => result.Self.TryGetValue(Persistent, out var persistent) && persistent == FactValue.True && t.Days >= PersistentDays).Take(1))
        {
            result.Self["duration_days"] = FactValue.Number(Math.Round(time.Days));
        }
    }
}
