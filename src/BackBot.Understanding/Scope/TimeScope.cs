using BackBot.Understanding.Text;

namespace BackBot.Understanding.Scope;

/// <summary>Marks what is past or still to come. A clause is past when it names an earlier time and nothing in it says "still", "since" or "now".</summary>
internal sealed class TimeScope(Unit[] units, Structure structure, Markers markers, TimeConcepts concepts)
{
    private const double LongAgoDays = 60;

    /// <summary>Where a part begins that a time in front of it speaks of.</summary>
    private int _goesOn = -1;

    /// <summary>Marks all units.</summary>
    public void Mark()
    {
        for (var from = 0; from < units.Length;)
        {
            var to = from;
            while (!structure.IsBreak(to) && !(to > from && IsSplit(to)))
            {
                to++;
            }

            MarkPart(from, to);
            MarkUntil(from, to);
            from = to + 1;
        }

        for (var i = 0; i < units.Length; i++)
        {
            if (units[i].Is(markers.Planned))
            {
                MarkPlanned(i, 1);
                MarkPlanned(i, -1);
            }
        }
    }

    /// <summary>"34 weeks pregnant and having a section next week": only the section is to come.</summary>
    private void MarkPlanned(int at, int step)
    {
        var own = true;
        for (var k = at; k >= 0 && k < units.Length && !structure.IsHard(k); k += step)
        {
            var leaves = structure.IsComma(k) || units[k].Is(markers.And);
            if (leaves && HasTimeOfItsOwn(k + step, step))
            {
                return;
            }

            own &= !leaves;
            units[k].Standing |= own ? Standing.Planned | Standing.ToCome : Standing.Planned;
        }
    }

    /// <summary>"I had back surgery last month, waiting for a scan".</summary>
    private bool HasTimeOfItsOwn(int from, int step)
    {
        for (var k = from; k >= 0 && k < units.Length && !structure.IsBreak(k) && !units[k].Is(markers.And); k += step)
        {
            if (units[k].Is(markers.PastTime) || units[k].Is(markers.Ago) || units[k].Is(markers.RecentTime) || units[k].Is(markers.TimeUnit))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsSplit(int i) => (units[i].Is(markers.And) && structure.HasOwnPredicate(i + 1)) || units[i].Is(markers.Correction);

    private void MarkPart(int from, int to)
    {
        var past = _goesOn == from;
        var present = false;
        for (var i = from; i < to; i++)
        {
            past |= (units[i].Is(markers.PastTime) && !IsMeanwhile(i)) || IsBefore(i) || (units[i].Is(markers.UsedTo) && !(i > from && units[i - 1].Is(markers.Not))) || IsYear(i) || IsLongAgo(i);
            present |= units[i].Is(markers.Now) || units[i].Is(markers.Began) || units[i].BeginsWith(markers.Began) || units[i].Holds(concepts.Since);
        }

        if (!past || present)
        {
            return;
        }

        for (var i = from; i < to; i++)
        {
            units[i].Standing |= Standing.Past;
        }

        if (!TellsMore(from, to) && (IsTimeOf(to) || (structure.IsComma(to) && IsTimeOf(NextPause(to + 1)))))
        {
            _goesOn = to + 1;
        }

        if (OnlyNamesTime(from, to))
        {
            MarkPartBefore(from);
        }
    }

    /// <summary>"I had a fever until Tuesday": up to there, and no further; "I had no fever until Tuesday" is read as a denial that ends.</summary>
    private void MarkUntil(int from, int to)
    {
        var until = Array.FindIndex(units, from, to - from, u => u.Is(concepts.Until));
        if (until < 0)
        {
            return;
        }

        var had = Array.FindIndex(units, from, until - from, u => u.Is(concepts.Had));
        if (had < 0 || Array.Exists(units[from..until], u => u.Holds(markers.Not) || u.Holds(markers.No) || u.Holds(markers.Never)) || !Array.Exists(units[had..until], u => u.Is(markers.Sensation) || u.Is(markers.SymptomNoun)))
        {
            return;
        }

        for (var i = from; i < until; i++)
        {
            units[i].Standing |= Standing.Past;
        }
    }

    private int NextPause(int from)
    {
        while (!structure.IsBreak(from))
        {
            from++;
        }

        return from;
    }

    /// <summary>"When I was pregnant, 12 years ago, I had sciatica": times that stand in front speak of what was had then.</summary>
    private bool IsTimeOf(int to)
    {
        var next = to + 1;
        return structure.IsComma(to) && next + 1 < units.Length && units[next].Is(markers.Speaker) && units[next + 1].Is(concepts.Had);
    }

    /// <summary>"In both legs now, used to be only the left": what is said of now stays.</summary>
    private void MarkPartBefore(int from)
    {
        var last = from - 1;
        while (structure.IsBreak(last) && !structure.IsSentenceEnd(last))
        {
            last--;
        }

        var first = last;
        while (!structure.IsBreak(first))
        {
            if (units[first].Is(markers.Now) || units[first].Holds(markers.Now))
            {
                return;
            }

            first--;
        }

        for (var i = last; i > first; i--)
        {
            units[i].Standing |= Standing.Past;
        }
    }

    /// <summary>"It was numb, years ago", "I did fall, but that was in 2019": a part that only names the time belongs to the one before it.</summary>
    private bool OnlyNamesTime(int from, int to)
    {
        if (!structure.IsBreak(from - 1) || structure.IsSentenceEnd(from - 1))
        {
            return false;
        }

        var own = structure.IsHard(from - 1);
        return !TellsMore(from, to)
            && !Enumerable.Range(from, to - from).Any(i => units[i].Is(markers.Sensation) || units[i].Is(markers.Place) || units[i].Is(markers.Reports) || (own && units[i].Is(markers.FirstPerson)));
    }

    /// <summary>"Had a scan last year", "used to run a lot" tell something of their own besides the time.</summary>
    private bool TellsMore(int from, int to)
    {
        var first = structure.NextContent(from);
        return (first < to && (units[first].Is(markers.Have) || markers.IsDoing(units[first]))) || Array.Exists(units[from..to], u => u.Is(markers.UsedTo));
    }

    /// <summary>"When I was tying my shoes" is no time of life.</summary>
    private bool IsMeanwhile(int i) =>
        units[i].BeginsWith(markers.While) && i + 1 < units.Length && markers.IsDoing(units[i + 1]);

    /// <summary>"I've had sciatica before": nothing follows.</summary>
    private bool IsBefore(int i) => units[i].Is(markers.PastAtEnd) && structure.IsBreak(i + 1) && i > 0 && !units[i - 1].Is(markers.Preposition);

    /// <summary>"In 2009", "in '09".</summary>
    private bool IsYear(int i) =>
        units[i].Kind == TokenKind.Number && i > 0 && units[i - 1].Is(markers.Preposition) && (units[i].Number is >= 1930 and <= 2035 ? !units[i].Text.Contains('.', StringComparison.Ordinal) : units[i].Text is ['0', _]);

    private bool IsLongAgo(int i) =>
        units[i].Is(markers.Ago) && i > 0 && units[i - 1].Is(markers.TimeUnit) && markers.Durations.UnitDays(units[i - 1]) * Math.Max(1, i > 1 ? units[i - 2].Number : 1) >= LongAgoDays;
}
