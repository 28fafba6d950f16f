using BackBot.Understanding.Scope;
using BackBot.Understanding.Text;

namespace BackBot.Understanding.Answers;

/// <summary>The length of time that one unit of a text names, when it names any: "yesterday", "three weeks", "5d", "day 12".</summary>
internal sealed class LengthOfTime(Markers markers, DurationConcepts concepts)
{
    private readonly UnitCount _count = new(markers, concepts);

    /// <summary>Days of the length at <paramref name="i"/>, and of one of its units (0 where it has none).</summary>
    /// <param name="units">The text.</param>
    /// <param name="i">The place.</param>
    /// <param name="turned">A correction stands before it: a number alone may be all that is corrected ("three weeks, no, four").</param>
    /// <param name="lastUnit">Days of the unit named last, which a number alone counts; 0 before the first.</param>
    public (double Days, double UnitDays)? Read(Unit[] units, int i, bool turned, double lastUnit)
    {
        var unitDays = UnitDays(units, i);
        if (DaysAgo(units[i]) is { } ago)
        {
            return (ago, unitDays);
        }

        if (unitDays > 0 && !IsHowOften(units, i) && !IsDenied(units, i))
        {
            var days = _count.Read(units, i, unitDays) * unitDays;
            return days != 0 ? (days, unitDays) : DayOf(units, i, unitDays) is { } day ? (day, unitDays) : null;
        }

        var countsLastUnit = lastUnit > 0 && units[i].Kind == TokenKind.Number && (turned || units[Math.Max(i - 1, 0)].Is(concepts.Perhaps)) && !_count.HasUnit(units, i);
        return countsLastUnit ? (units[i].Number * lastUnit, lastUnit) : null;
    }

    /// <summary>A single letter is a unit only right behind a number: "5d".</summary>
    private double UnitDays(Unit[] units, int i) =>
        units[i].Is(markers.TimeUnit) ? markers.Durations.UnitDays(units[i]) : i > 0 && units[i - 1].Kind == TokenKind.Number ? markers.Durations.LetterDays(units[i]) : 0;

    private double? DaysAgo(Unit unit)
    {
        foreach (var concept in unit.Concepts)
        {
            if (concepts.DaysAgo.TryGetValue(concept, out var days))
            {
                return days;
            }
        }

        return null;
    }

    /// <summary>"Every two days".</summary>
    private bool IsHowOften(Unit[] units, int i) => Array.Exists(units[Math.Max(i - 3, 0)..i], u => u.Is(concepts.HowOften));

    /// <summary>"Not weeks, just 4 days".</summary>
    private bool IsDenied(Unit[] units, int i) => i > 0 && (units[i - 1].Is(markers.Not) || units[i - 1].Is(markers.No));

    /// <summary>"On day 12".</summary>
    private double? DayOf(Unit[] units, int i, double unitDays) =>
        unitDays == 1 && i + 1 < units.Length && units[i + 1].Kind == TokenKind.Number && !_count.HasUnit(units, i + 1) ? units[i + 1].Number : null;
}
