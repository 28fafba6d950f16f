using BackBot.Understanding.Vocabulary;

namespace BackBot.Understanding.Answers;

/// <summary>The concepts that only the reading of pain scores relies on.</summary>
internal sealed class PainConcepts(ConceptTable concepts)
{
    /// <summary>"Doesn't hurt at all": a score of 0 in words.</summary>
    public int Zero { get; } = concepts.Require("pain_none");

    /// <summary>"Half" in "seven and a half".</summary>
    public int Half { get; } = concepts.Require("half");

    /// <summary>"Point" in "nine point five".</summary>
    public int Point { get; } = concepts.Require("decimal_point");

    /// <summary>"Minus" in "minus 3": no score.</summary>
    public int BelowZero { get; } = concepts.Require("below_zero");

    /// <summary>"Out of" in "7 out of 10": the number behind it is the end of the scale.</summary>
    public int OutOf { get; } = concepts.Require("out_of");

    /// <summary>"Scale" in "on a scale of 10".</summary>
    public int Scale { get; } = concepts.Require("scale_words");

    /// <summary>"Tablets" in "2 tablets": what the number counts is no pain.</summary>
    public int NotScore { get; } = concepts.Require("not_a_score");

    /// <summary>"I am" in "I am 45".</summary>
    public int Age { get; } = concepts.Require("age_lead");

    /// <summary>"Was" in "was 8, now 3".</summary>
    public int Earlier { get; } = concepts.Require("pain_earlier");

    /// <summary>"From" in "down to a 1 from a 5".</summary>
    public int From { get; } = concepts.Require("pain_from");

    /// <summary>"Sorry", "I mean": the score behind it corrects the one before.</summary>
    public int Correction { get; } = concepts.Require("score_turn");
}
