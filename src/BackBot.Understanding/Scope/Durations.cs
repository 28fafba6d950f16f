using BackBot.Understanding.Text;
using BackBot.Understanding.Vocabulary;

namespace BackBot.Understanding.Scope;

/// <summary>Days of a unit of time, as the answers count them: a week 7, a fortnight 14, a month 30, a year 365.</summary>
internal sealed class Durations(ConceptTable concepts)
{
    private const double Hour = 1 / 24.0;

    private readonly (int Concept, double Days)[] _units =
    [
        (concepts.Require("unit_day"), 1), (concepts.Require("unit_week"), 7), (concepts.Require("unit_fortnight"), 14), (concepts.Require("unit_month"), 30), (concepts.Require("unit_year"), 365),
        (concepts.Require("unit_decade"), 3650), (concepts.Require("unit_hour"), Hour), (concepts.Require("unit_minute"), Hour / 60), (concepts.Require("unit_second"), Hour / 60),
    ];

    private readonly (int Concept, double Days)[] _letters =
        [(concepts.Require("letter_hour"), Hour), (concepts.Require("letter_day"), 1), (concepts.Require("letter_week"), 7), (concepts.Require("letter_year"), 365)];

    /// <summary>Days of one unit, hours being fractions and a second as good as a minute; 0 when the word is no unit of time.</summary>
    public double UnitDays(Unit unit) => Days(_units, unit);

    /// <summary>"5d", "3w", "2y": days of a unit written as one letter behind its number.</summary>
    public double LetterDays(Unit unit) => Days(_letters, unit);

    private static double Days((int Concept, double Days)[] all, Unit unit)
    {
        foreach (var (concept, days) in all)
        {
            if (unit.Is(concept))
            {
                return days;
            }
        }

        return 0;
    }
}
