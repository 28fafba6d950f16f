using BackBot.Understanding.Text;
using BackBot.Understanding.Vocabulary;

namespace BackBot.Understanding.Intents;

/// <summary>Concepts and fact ids that the intent rules ask about.</summary>
internal sealed class IntentConcepts(ConceptTable concepts)
{
    private static readonly HashSet<string> NotSymptoms = new(StringComparer.Ordinal)
    {
        "age", "cannot_get_to_floor", "no_foam_roller", "wrist_pain", "knee_pain", "time_morning", "time_evening",
        "helped_seated_twist", "helped_knee_to_chest", "helped_cat_cow", "helped_foam_roller", "crisis",
    };

    /// <summary>The back and its parts.</summary>
    public int Back { get; } = concepts.Require("back");

    /// <summary>Parts of the body that BackBot does not deal with.</summary>
    public int Elsewhere { get; } = concepts.Require("elsewhere");

    /// <summary>Words of the subject: backs, popping, stretches, the people who treat them.</summary>
    public int Domain { get; } = concepts.Require("domain");

    /// <summary>"it", "this", "these": speaks of what BackBot is about.</summary>
    public int Anaphor { get; } = concepts.Require("anaphor");

    /// <summary>True when telling this fact is reporting a symptom or health background (not an ability, a wish or the age alone).</summary>
    public static bool IsSymptom(string fact) => !NotSymptoms.Contains(fact);

    /// <summary>True when a word is neither of the vocabulary nor a common one (<c>common_word</c>).</summary>
    public static bool HasForeignWord(Unit[] units) => Array.Exists(units, u => u.IsForeign);
}
