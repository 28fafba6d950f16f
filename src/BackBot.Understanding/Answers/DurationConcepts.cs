using BackBot.Understanding.Vocabulary;

namespace BackBot.Understanding.Answers;

/// <summary>The concepts that only the reading of how long something has lasted relies on.</summary>
internal sealed class DurationConcepts(ConceptTable concepts)
{
    /// <summary>"A couple" of days: two.</summary>
    public int Couple { get; } = concepts.Require("couple");

    /// <summary>"A few" days: three.</summary>
    public int Few { get; } = concepts.Require("few");

    /// <summary>"Half" in "half a year", "a year and a half".</summary>
    public int Half { get; } = concepts.Require("half");

    /// <summary>"This" in "all this week": one of the unit.</summary>
    public int One { get; } = concepts.Require("one_unit_in_answer");

    /// <summary>"Fortnight" without any word that counts: one.</summary>
    public int OneWhenBare { get; } = concepts.Require("one_unit_when_bare");

    /// <summary>"Good" in "two good weeks": may stand between the number and the unit.</summary>
    public int BetweenNumberAndUnit { get; } = concepts.Require("between_number_and_unit");

    /// <summary>"Maybe" in "three days maybe four".</summary>
    public int Perhaps { get; } = concepts.Require("perhaps_more");

    /// <summary>"Every" in "every two days": how often, not how long.</summary>
    public int HowOften { get; } = concepts.Require("how_often");

    /// <summary>"Sorry", "I mean": the length behind it corrects the one before.</summary>
    public int Correction { get; } = concepts.Require("score_turn");

    /// <summary>"As long as I can remember": no number of days.</summary>
    public int Vague { get; } = concepts.Require("vague_time");

    /// <summary>"Today", "yesterday": the days that they are ago.</summary>
    public Dictionary<int, double> DaysAgo { get; } = new()
    {
        [concepts.Require("today")] = 0,
        [concepts.Require("yesterday")] = 1,
        [concepts.Require("day_before_yesterday")] = 2,
    };
}
