using BackBot.Understanding.Vocabulary;

namespace BackBot.Understanding.Facts;

/// <summary>The concepts that finding mentions relies on.</summary>
internal sealed class MentionConcepts(ConceptTable concepts)
{
    /// <summary>Stands in combinations for a sensation that no place is named for.</summary>
    public int Nowhere { get; } = concepts.Require("nowhere");

    /// <summary>"Stiff", which things are too.</summary>
    public int Stiff { get; } = concepts.Require("stiff");

    /// <summary>"It" in "now it's in my calf": what was felt before.</summary>
    public int StandsForFelt { get; } = concepts.Require("stands_for_felt");

    /// <summary>"Feel" in "I feel it in my foot": has what stands behind it.</summary>
    public int HasFelt { get; } = concepts.Require("has_felt");

    /// <summary>"Anywhere" in "no numbness anywhere but my toes": all places, before those that are left out.</summary>
    public int AnyPlace { get; } = concepts.Require("any_place");

    /// <summary>"That" in "not my leg that gives way": says what the place before does.</summary>
    public int TellsOfPlace { get; } = concepts.Require("tells_of_place");

    /// <summary>"From" in "it comes from my back": a preposition that names no place where something is felt.</summary>
    public int LeadsToNoPlace { get; } = concepts.Require("leads_to_no_place");
}
