using BackBot.Understanding.Text;
using BackBot.Understanding.Vocabulary;

namespace BackBot.Understanding.Answers;

/// <summary>A calendar day in the text ("since 3 March", "May 5th"), counted back from now.</summary>
internal sealed class DateReader(ConceptTable concepts)
{
    private static readonly string[] Names =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    private readonly int[] _months = [.. Names.Select(name => concepts.Require("month_" + name))];

    /// <summary>Days from the latest such day before now; null when the text names no day of a month.</summary>
    public int? DaysSince(Unit[] units, DateTimeOffset now)
    {
        for (var i = 0; i < units.Length; i++)
        {
            var month = Array.FindIndex(_months, units[i].Is) + 1;
            if (month == 0 || Day(units, i) is not { } day || day > DateTime.DaysInMonth(now.Year, month))
            {
                continue;
            }

            var date = new DateOnly(now.Year, month, day);
            var today = DateOnly.FromDateTime(now.Date);
            date = date > today ? date.AddYears(-1) : date;
            return today.DayNumber - date.DayNumber;
        }

        return null;
    }

    private static int? Day(Unit[] units, int month)
    {
        for (var k = month - 1; k >= 0 && k >= month - 3; k--)
        {
            if (units[k].Kind == TokenKind.Number && units[k].Number is >= 1 and <= 31 && units[k].Number == Math.Floor(units[k].Number))
            {
                return (int)units[k].Number;
            }
        }

        return month + 1 < units.Length && units[month + 1].Kind == TokenKind.Number && units[month + 1].Number is >= 1 and <= 31 ? (int)units[month + 1].Number : null;
    }
}
