using BackBot.Understanding.Scope;
using BackBot.Understanding.Text;

namespace BackBot.Understanding.Facts;

/// <summary>A length or point of time in the text, in days before now.</summary>
internal readonly record struct TimeMention(int First, int Last, double Days, bool Ago);

/// <summary>Finds "three weeks", "2 months ago", "for years", "a couple of days".</summary>
internal sealed class TimeMentions(Markers markers, int couple, int few)
{
    /// <summary>All of them, in the order of the text.</summary>
    public List<TimeMention> Find(Unit[] units)
    {
        var found = new List<TimeMention>();
        for (var i = 0; i < units.Length; i++)
        {
            var days = units[i].Is(markers.TimeUnit) ? Durations.UnitDays(units[i].Text) : 0;
            if (days == 0)
            {
                continue;
            }

            var first = i;
            var count = 0.0;
            for (var k = i - 1; k >= 0 && k >= i - 4 && count == 0; k--)
            {
                var unit = units[k];
                count = unit.Kind == TokenKind.Number ? unit.Number : unit.Is(couple) ? 2 : unit.Is(few) ? 3 : unit.Text is "a" or "an" or "past" || (unit.Text == "last" && k > 0 && units[k - 1].Text is "the" or "for") ? 1 : 0;
                first = count > 0 ? k : first;
                if (count == 0 && !unit.Is(markers.Filler) && !unit.Is(markers.Or) && unit.Text is not ("of" or "-" or "or" or "to"))
                {
                    break;
                }
            }

            if (count == 0)
            {
                count = units[i].Text.EndsWith('s') ? 2 : 0;
            }

            if (count > 0)
            {
                found.Add(new TimeMention(first, i, count * days, i + 1 < units.Length && units[i + 1].Is(markers.Ago)));
            }
        }

        return found;
    }
}
