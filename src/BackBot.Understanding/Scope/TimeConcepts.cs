using BackBot.Understanding.Vocabulary;

namespace BackBot.Understanding.Scope;

/// <summary>The concepts that only the reading of time relies on.</summary>
internal sealed class TimeConcepts(ConceptTable concepts)
{
    /// <summary>"Had" in "I had a fever until Tuesday".</summary>
    public int Had { get; } = concepts.Require("had_then");

    /// <summary>"Since" in "since my operation four months ago": from then until now.</summary>
    public int Since { get; } = concepts.Require("since_then");

    /// <summary>"Until".</summary>
    public int Until { get; } = concepts.Require("ends_denial");
}
