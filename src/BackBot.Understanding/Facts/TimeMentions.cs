using BackBot.Understanding.Scope;
using BackBot.Understanding.Text;
using BackBot.Understanding.Vocabulary;

namespace BackBot.Understanding.Facts;

/// <summary>A length or point of time in the text, in days before now.</summary>
internal readonly record struct TimeMention(int First, int Last, double Days, bool Ago);

/// <summary>Finds "three weeks", "2 months ago", "for years", "a couple of days".</summary>
internal sealed class TimeMentions(ConceptTable concepts, Markers markers)
{
    private readonly int _couple = concepts.Require("couple");
    private readonly int _few = concepts.Require("few");

    /// <summary>"A" in "a week".</summary>
    private readonly int _one = concepts.Require("one_unit");

    /// <summary>"Last" in "for the last year", not in "last year".</summary>
    private readonly int _oneWhenLed = concepts.Require("one_unit_when_led");
    private readonly int _leadsToOne = concepts.Require("leads_to_one_unit");

    /// <summary>All of them, in the order of the text.</summary>
    public List<TimeMention> Find(Unit[] units)
    {
        var found = new List<TimeMention>();
        for (var i = 0; i < units.Length; i++)
        {
            var days = units[i].Is(markers.TimeUnit) ? markers.Durations.UnitDays(units[i]) : 0;
            if (days == 0)
            {
                continue;
            }

            var first = i;
            var count = 0.0;
            for (var k = i - 1; k >= 0 && k >= i - 4 && count == 0; k--)
            {
                var unit = units[k];
                count = unit.Kind == TokenKind.Number ? unit.Number : unit.Is(_couple) ? 2 : unit.Is(_few) ? 3 : unit.Is(_one) || (unit.Is(_oneWhenLed) && k > 0 && units[k - 1].Is(_leadsToOne)) ? 1 : 0;
                first = count > 0 ? k : first;
                if (count == 0 && !unit.Is(markers.Filler) && !unit.Is(markers.Or) && !unit.Is(markers.UpTo) && unit.Text != "-")
                {
                    break;
                }
            }

            if (count == 0)
            {
                count = units[i].Is(markers.Several) ? 2 : 0;
            }

            if (count > 0)
            {
                found.Add(new TimeMention(first, i, count * days, i + 1 < units.Length && units[i + 1].Is(markers.Ago)));
            }
        }

        return found;
    }
}
