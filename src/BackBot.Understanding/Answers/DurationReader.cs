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
    private readonly Dictionary<int, double> _fixed;
    private readonly int _couple;
    private readonly int _few;
    private readonly int _howOften;
    private readonly int _turn;
    private readonly int _vague;
    private readonly int _half;
    private readonly DateReader _dates;

    /// <summary>"This" in "all this week": one of the unit.</summary>
    private readonly int _one;

    /// <summary>"Fortnight" without any word that counts: one.</summary>
    private readonly int _oneWhenBare;

    /// <summary>"Good" in "two good weeks": may stand between the number and the unit.</summary>
    private readonly int _between;

    /// <summary>"Maybe" in "three days maybe four".</summary>
    private readonly int _perhaps;

    /// <summary>Looks up the concepts it needs.</summary>
    public DurationReader(Compiled compiled, Markers markers, TimeProvider clock)
        : base("duration")
    {
        (_compiled, _markers, _clock) = (compiled, markers, clock);
        _couple = compiled.Concepts.Require("couple");
        _few = compiled.Concepts.Require("few");
        _howOften = compiled.Concepts.Require("how_often");
        _turn = compiled.Concepts.Require("score_turn");
        _vague = compiled.Concepts.Require("vague_time");
        _half = compiled.Concepts.Require("half");
        _one = compiled.Concepts.Require("one_unit_in_answer");
        _oneWhenBare = compiled.Concepts.Require("one_unit_when_bare");
        _between = compiled.Concepts.Require("between_number_and_unit");
        _perhaps = compiled.Concepts.Require("perhaps_more");
        _dates = new DateReader(compiled.Concepts);
        _fixed = new Dictionary<int, double>
        {
            [compiled.Concepts.Require("today")] = 0,
            [compiled.Concepts.Require("yesterday")] = 1,
            [compiled.Concepts.Require("day_before_yesterday")] = 2,
        };
    }

    /// <summary>Reads the days; null means ask again.</summary>
    public int? Read(string text, DateTimeOffset now)
    {
        var units = _compiled.TimeUnits.Build(_compiled.Words.Read(text));
        if (Array.Exists(units, u => u.Is(_vague)))
        {
            return null;
        }

        if (_dates.DaysSince(units, now) is { } days)
        {
            return days;
        }

        double? best = null;
        double lastUnit = 0;
        var lastEnd = -10;
        double last = 0;
        var turned = false;
        for (var i = 0; i < units.Length; i++)
        {
            turned |= best is not null && units[i].Is(_turn);
            var value = FixedDays(units[i]);
            var unitDays = units[i].Is(_markers.TimeUnit) ? _markers.Durations.UnitDays(units[i]) : i > 0 && units[i - 1].Kind == TokenKind.Number ? _markers.Durations.LetterDays(units[i]) : 0;
            if (value is null && unitDays > 0 && !IsHowOften(units, i) && !IsDenied(units, i))
            {
                value = Count(units, i, unitDays) * unitDays;
                value = value == 0 ? DayOf(units, i, unitDays) : value;
            }
            else if (value is null && (turned || units[Math.Max(i - 1, 0)].Is(_perhaps)) && units[i].Kind == TokenKind.Number && lastUnit > 0 && !FollowedByUnit(units, i))
            {
                (value, unitDays) = (units[i].Number * lastUnit, lastUnit);
            }

            if (value is null)
            {
                continue;
            }

            if (turned)
            {
                (best, turned) = (value, false);
            }
            else if (unitDays > 0 && unitDays < lastUnit && IsJoined(units, lastEnd, i))
            {
                best = Math.Max(best ?? 0, last + value.Value);
            }
            else
            {
                best = Math.Max(best ?? 0, value.Value);
            }

            (last, lastUnit, lastEnd) = (value.Value, unitDays > 0 ? unitDays : lastUnit, i);
        }

        return best is null ? null : (int)Math.Floor(best.Value + 0.001);
    }

    /// <inheritdoc/>
    protected override string? Resolve(string text) => Read(text, _clock.GetLocalNow())?.ToString(CultureInfo.InvariantCulture);

    private bool FollowedByUnit(Unit[] units, int i) => i + 1 < units.Length && _markers.Durations.UnitDays(units[i + 1]) > 0;

    private double? FixedDays(Unit unit)
    {
        foreach (var concept in unit.Concepts)
        {
            if (_fixed.TryGetValue(concept, out var days))
            {
                return days;
            }
        }

        return null;
    }

    private bool IsHowOften(Unit[] units, int i)
    {
        for (var k = i - 1; k >= 0 && k >= i - 3; k--)
        {
            if (units[k].Is(_howOften))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"On day 12".</summary>
    private double? DayOf(Unit[] units, int i, double unitDays) =>
        unitDays == 1 && i + 1 < units.Length && units[i + 1].Kind == TokenKind.Number && !FollowedByUnit(units, i + 1) ? units[i + 1].Number : null;

    /// <summary>"Not weeks, just 4 days".</summary>
    private bool IsDenied(Unit[] units, int i) => i > 0 && (units[i - 1].Is(_markers.Not) || units[i - 1].Is(_markers.No));

    private bool IsJoined(Unit[] units, int from, int to)
    {
        for (var i = from + 1; i < to; i++)
        {
            if (units[i].Kind is TokenKind.Stop or TokenKind.Question || !(units[i].Is(_markers.And) || units[i].Is(_markers.Filler) || units[i].Kind is TokenKind.Number or TokenKind.Comma || units[i].Is(_couple) || units[i].Is(_few)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>How many of the unit: numbers before it ("2-3", "three or so"), "a … or two" behind it, halves, or two for a bare plural.</summary>
    private double Count(Unit[] units, int i, double unitDays)
    {
        var count = 0.0;
        var halves = 0.0;
        for (var k = i - 1; k >= 0 && k >= i - 6; k--)
        {
            var unit = units[k];
            if (unit.Kind == TokenKind.Number)
            {
                count = Math.Max(count, unit.Number);
                if (k == 0 || !(IsBetweenNumbers(units[k - 1])))
                {
                    break;
                }
            }
            else if (unit.Is(_couple) || unit.Is(_few))
            {
                count = Math.Max(count, unit.Is(_couple) ? 2 : 3);
                break;
            }
            else if (unit.Is(_half))
            {
                halves = 0.5;
            }
            else if (unit.Is(_one) && count == 0)
            {
                count = halves > 0 || (units[i].Is(_markers.Several) && unitDays >= 1) ? 0 : 1;
                if (count > 0 || halves > 0)
                {
                    break;
                }
            }
            else if (!(unit.Is(_markers.Filler) || unit.Is(_between) || IsBetweenNumbers(unit)))
            {
                break;
            }
        }

        if (count + halves == 0)
        {
            count = unitDays < 1 || units[i].Is(_oneWhenBare) ? 1 : units[i].Is(_markers.Several) ? 2 : 0;
        }

        return Behind(units, i, count + halves);
    }

    private bool IsBetweenNumbers(Unit unit) => unit.Is(_markers.Or) || unit.Is(_markers.And) || unit.Is(_markers.UpTo) || unit.Text is "-" or "/";

    private double Behind(Unit[] units, int i, double count)
    {
        if (i + 2 < units.Length && units[i + 1].Is(_markers.Or) && !FollowedByUnit(units, i + 2))
        {
            var more = units[i + 2].Kind == TokenKind.Number ? units[i + 2].Number : units[i + 2].Is(_couple) ? 2 : units[i + 2].Is(_few) ? 3 : 0;
            return Math.Max(count, more);
        }

        var half = i + 1 < units.Length && units[i + 1].Is(_markers.And) && Array.Exists(units[(i + 2)..Math.Min(units.Length, i + 4)], u => u.Is(_half))
            && !Array.Exists(units[(i + 2)..Math.Min(units.Length, i + 5)], u => _markers.Durations.UnitDays(u) > 0);
        return half ? Math.Max(count, 1) + 0.5 : count;
    }
}
