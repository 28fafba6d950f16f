using BackBot.Understanding.Scope;
using BackBot.Understanding.Text;

namespace BackBot.Understanding.Answers;

/// <summary>How many of a unit of time are meant: "2-3 weeks" three, "a couple of days" two, "a year and a half" one and a half, "weeks" alone two.</summary>
internal sealed class UnitCount(Markers markers, DurationConcepts concepts)
{
    /// <summary>The number for the unit at <paramref name="i"/>, of <paramref name="unitDays"/> days; 0 when nothing tells it.</summary>
    public double Read(Unit[] units, int i, double unitDays)
    {
        var count = Before(units, i, unitDays);
        return WithMore(units, i, count > 0 ? count : Bare(units[i], unitDays));
    }

    /// <summary>True when the number at <paramref name="i"/> has a unit of its own behind it.</summary>
    public bool HasUnit(Unit[] units, int i) => i + 1 < units.Length && markers.Durations.UnitDays(units[i + 1]) > 0;

    /// <summary>What stands before the unit: "2-3", "three or so", "half a", "a few good".</summary>
    private double Before(Unit[] units, int i, double unitDays)
    {
        var count = 0.0;
        var halves = 0.0;
        for (var k = i - 1; k >= 0 && k >= i - 6; k--)
        {
            var unit = units[k];
            if (unit.Kind == TokenKind.Number)
            {
                count = Math.Max(count, unit.Number);
                if (k == 0 || !IsBetweenNumbers(units[k - 1]))
                {
                    break;
                }
            }
            else if (InWords(unit) is > 0 and var inWords)
            {
                count = Math.Max(count, inWords);
                break;
            }
            else if (unit.Is(concepts.Half))
            {
                halves = 0.5;
            }
            else if (unit.Is(concepts.One) && count == 0)
            {
                // In "the last weeks" the plural says how many, in "a half" the half does.
                count = halves > 0 || (units[i].Is(markers.Several) && unitDays >= 1) ? 0 : 1;
                if (count > 0 || halves > 0)
                {
                    break;
                }
            }
            else if (!(unit.Is(markers.Filler) || unit.Is(concepts.BetweenNumberAndUnit) || IsBetweenNumbers(unit)))
            {
                break;
            }
        }

        return count + halves;
    }

    /// <summary>A unit that nothing counts: "hours" and "fortnight" one, "weeks" two, "week" says nothing.</summary>
    private double Bare(Unit unit, double unitDays) => unitDays < 1 || unit.Is(concepts.OneWhenBare) ? 1 : unit.Is(markers.Several) ? 2 : 0;

    /// <summary>What stands behind the unit: "a day or two", "a year and a half", but not "a week and half a day".</summary>
    private double WithMore(Unit[] units, int i, double count)
    {
        if (i + 2 < units.Length && units[i + 1].Is(markers.Or) && !HasUnit(units, i + 2))
        {
            return Math.Max(count, units[i + 2].Kind == TokenKind.Number ? units[i + 2].Number : InWords(units[i + 2]));
        }

        var half = i + 1 < units.Length && units[i + 1].Is(markers.And) && Array.Exists(units[(i + 2)..Math.Min(units.Length, i + 4)], u => u.Is(concepts.Half))
            && !Array.Exists(units[(i + 2)..Math.Min(units.Length, i + 5)], u => markers.Durations.UnitDays(u) > 0);
        return half ? Math.Max(count, 1) + 0.5 : count;
    }

    /// <summary>"A couple" 2, "a few" 3; 0 for anything else.</summary>
    private double InWords(Unit unit) => unit.Is(concepts.Couple) ? 2 : unit.Is(concepts.Few) ? 3 : 0;

    private bool IsBetweenNumbers(Unit unit) => unit.Is(markers.Or) || unit.Is(markers.And) || unit.Is(markers.UpTo) || unit.Text is "-" or "/";
}
