using BackBot.Understanding.Vocabulary;

namespace BackBot.Understanding.Facts;

/// <summary>The concepts that the reading of what is over relies on.</summary>
internal sealed class SettlingConcepts(ConceptTable concepts)
{
    /// <summary>"Gone" in "it's gone": ends what is felt, but moves with a place behind it ("gone into my leg") and gives out with one before ("my back has gone").</summary>
    public int Goes { get; } = concepts.Require("goes");

    /// <summary>"Should" in "it should be gone by Christmas": it is still there.</summary>
    public int Expects { get; } = concepts.Require("expects_it");

    /// <summary>"Want" in "I want it gone": it is still there.</summary>
    public int Wants { get; } = concepts.Require("wants_it");

    /// <summary>"When" in "when I straighten up it's fine again": comes and goes.</summary>
    public int Whenever { get; } = concepts.Require("whenever");

    /// <summary>"Was" in "when I woke up it was gone": a thing that happened once.</summary>
    public int Happened { get; } = concepts.Require("happened_then");

    /// <summary>"From" in "gone from my leg": no place that it moved to.</summary>
    public int EndsThere { get; } = concepts.Require("ends_there");

    /// <summary>"On" in "gone on Monday": no place either when a single word follows.</summary>
    public int EndsOnADay { get; } = concepts.Require("ends_on_a_day");

    /// <summary>"None" in "tingling yesterday, none today".</summary>
    public int NoneOfIt { get; } = concepts.Require("none_of_it");

    /// <summary>"Gone" in "32 weeks gone": counts a time.</summary>
    public int Counts { get; } = concepts.Require("counts_time");

    /// <summary>"Almost" in "almost gone": it is still there.</summary>
    public int Nearly { get; } = concepts.Require("nearly");

    /// <summary>"I" in "I ended up on my bum": one who does something.</summary>
    public int Does { get; } = concepts.Require("does_something");

    /// <summary>"Better" in "I'm all better": said of the person, and still an end of what is felt.</summary>
    public int WellAgain { get; } = concepts.Require("well_again");

    /// <summary>"It" in "numbness and tingling, but it has gone": the last one only.</summary>
    public int TheLastFelt { get; } = concepts.Require("the_last_felt");

    /// <summary>"Last" in "stopped last week": what may stand behind an end, unlike "stopped working".</summary>
    public int FollowsAnEnd { get; } = concepts.Require("follows_an_end");
}
