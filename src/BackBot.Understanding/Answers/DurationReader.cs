using System.Globalization;
using BackBot.Understanding.Models;
using BackBot.Understanding.Scope;
using BackBot.Understanding.Text;
using BackBot.Understanding.Vocabulary;

namespace BackBot.Understanding.Answers;

/// <summary>
/// Reads how long something has lasted, in days: week 7, fortnight 14, month 30, year 365; ranges take the longer; "a couple" 2, "a few" 3;
/// a plural alone counts two. Weekdays, holidays, ages and how-often answers are no length of time: ask again.
/// </summary>
internal sealed class DurationReader : AnswerModel
{
    private readonly Compiled _compiled;
    private readonly Markers _markers;
    private readonly TimeProvider _clock;
    private readonly DurationConcepts _concepts;
    private readonly DateReader _dates;
    private readonly LengthOfTime _length;

    /// <summary>Puts together what it reads with.</summary>
    public DurationReader(Compiled compiled, Markers markers, TimeProvider clock)
        : base("duration")
    {
        (_compiled, _markers, _clock) = (compiled, markers, clock);
        _concepts = new DurationConcepts(compiled.Concepts);
        _dates = new DateReader(compiled.Concepts);
        _length = new LengthOfTime(markers, _concepts);
    }

    /// <summary>Reads the days; null means ask again.</summary>
    public int? Read(string text, DateTimeOffset now)
    {
        var units = _compiled.TimeUnits.Build(_compiled.Words.Read(text));
        return Array.Exists(units, u => u.Is(_concepts.Vague)) ? null : _dates.DaysSince(units, now) ?? Longest(units);
    }

    /// <inheritdoc/>
    protected override string? Resolve(string text) => Read(text, _clock.GetLocalNow())?.ToString(CultureInfo.InvariantCulture);

    /// <summary>The longest of the lengths named; one behind a correction counts instead of those before it, and "two weeks and three days" is one.</summary>
    private int? Longest(Unit[] units)
    {
        double? longest = null;
        var (last, lastUnit, lastAt) = (0.0, 0.0, 0);
        var turned = false;
        for (var i = 0; i < units.Length; i++)
        {
            turned |= longest is not null && units[i].Is(_concepts.Correction);
            if (_length.Read(units, i, turned, lastUnit) is not var (days, unitDays))
            {
                continue;
            }

            var isRest = unitDays > 0 && unitDays < lastUnit && IsJoined(units, lastAt, i);
            longest = turned ? days : Math.Max(longest ?? 0, isRest ? last + days : days);
            turned = false;
            (last, lastUnit, lastAt) = (days, unitDays > 0 ? unitDays : lastUnit, i);
        }

        // Hours are fractions of a day, whose sum may fall short of the whole day by a rounding error.
        return longest is null ? null : (int)Math.Floor(longest.Value + 0.001);
    }

    /// <summary>"Two weeks and three days": nothing stands between the two lengths but what counts the second.</summary>
    private bool IsJoined(Unit[] units, int from, int to) => Array.TrueForAll(units[(from + 1)..to], Joins);

    private bool Joins(Unit unit) =>
        unit.Kind is not (TokenKind.Stop or TokenKind.Question)
        && (unit.Kind is TokenKind.Number or TokenKind.Comma || unit.Is(_markers.And) || unit.Is(_markers.Filler) || unit.Is(_concepts.Couple) || unit.Is(_concepts.Few));
}
