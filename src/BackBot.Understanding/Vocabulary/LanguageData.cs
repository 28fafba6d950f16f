namespace BackBot.Understanding.Vocabulary;

/// <summary>Everything in <c>content/language/&lt;language&gt;/*.yaml</c>, read but not yet compiled.</summary>
internal sealed class LanguageData
{
    /// <summary>Chat spelling and contractions: one word to the words it stands for.</summary>
    public Dictionary<string, string[]> Replace { get; } = new(StringComparer.Ordinal);

    /// <summary>Words spoken for a mark ("full stop") to the mark.</summary>
    public Dictionary<string, string> SpokenMarks { get; } = new(StringComparer.Ordinal);

    /// <summary>Emoji to words.</summary>
    public Dictionary<string, string> Emoji { get; } = new(StringComparer.Ordinal);

    /// <summary>Irregular forms of a word, used where an expression ends a word with "+".</summary>
    public Dictionary<string, string[]> Irregular { get; } = new(StringComparer.Ordinal);

    /// <summary>What a word says by its ending, whatever the word: a name to the endings ("doing": "ing").</summary>
    public Dictionary<string, string[]> Endings { get; } = new(StringComparer.Ordinal);

    /// <summary>The words that expressions are spelled out with.</summary>
    public SmallWords SmallWords { get; } = new();

    /// <summary>Words that are never taken for a misspelling of another.</summary>
    public HashSet<string> Known { get; } = new(StringComparer.Ordinal);

    /// <summary>Number words to numbers.</summary>
    public Dictionary<string, double> Numbers { get; } = new(StringComparer.Ordinal);

    /// <summary>Concept name to its expressions.</summary>
    public Dictionary<string, List<LanguageEntry>> Concepts { get; } = new(StringComparer.Ordinal);

    /// <summary>Concepts that only the reading of intents knows, so that its long expressions hide nothing from the facts.</summary>
    public Dictionary<string, List<LanguageEntry>> IntentConcepts { get; } = new(StringComparer.Ordinal);

    /// <summary>Concepts that only the reading of answers knows.</summary>
    public Dictionary<string, List<LanguageEntry>> AnswerConcepts { get; } = new(StringComparer.Ordinal);

    /// <summary>Words that mean the same when a common question is looked for.</summary>
    public Dictionary<string, List<LanguageEntry>> QuestionConcepts { get; } = new(StringComparer.Ordinal);

    /// <summary>Fact id to kind of combination ("sign", "healthy" …) to the combinations.</summary>
    public Dictionary<string, Dictionary<string, List<LanguageEntry>>> Facts { get; } = new(StringComparer.Ordinal);

    /// <summary>Intent name to the combinations that speak for it.</summary>
    public Dictionary<string, List<LanguageEntry>> Intents { get; } = new(StringComparer.Ordinal);
}
