using BackBot.Understanding.Vocabulary;

namespace BackBot.Understanding.Scope;

/// <summary>The concepts that only the reading of time relies on.</summary>
internal sealed class TimeConcepts(ConceptTable concepts)
{
    /// <summary>"Had" in "I had a fever until Tuesday".</summary>
    public int Had { get; } = concepts.Require("had_then");

    /// <summary>"Until".</summary>
    public int Until { get; } = concepts.Require("ends_denial");
}
