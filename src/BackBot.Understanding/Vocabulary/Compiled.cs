using BackBot.Understanding.Patterns;
using BackBot.Understanding.Text;

namespace BackBot.Understanding.Vocabulary;

/// <summary>The vocabulary of one language, compiled: concepts numbered, expressions in a trie, combinations parsed.</summary>
internal sealed class Compiled
{
    private static readonly Dictionary<string, string> KindOfIntent = new(StringComparer.Ordinal)
    {
        ["crisis"] = "crisis",
        ["report"] = "statement",
        ["on_topic"] = "topic",
        ["off_topic"] = "topic",
        ["cancel"] = "topic",
        ["restart"] = "topic",
        ["wants_human"] = "topic",
        ["ask_method"] = "topic",
        ["ask_question"] = "topic",
    };

    /// <summary>Compiles the data; a mistake is reported with its file and line.</summary>
    public Compiled(LanguageData data)
    {
        Data = data;
        var forFacts = data.Concepts;
        var forIntents = Joined(data.Concepts, data.IntentConcepts);
        var forAnswers = Joined(data.Concepts, data.AnswerConcepts);
        foreach (var name in forIntents.Keys.Concat(forAnswers.Keys).Concat(data.QuestionConcepts.Keys).Append("nowhere").Append("number"))
        {
            Concepts.Add(name);
        }

        var factParser = new CombinationParser(Concepts, forFacts.Keys.Append("nowhere").Append("number").ToHashSet(StringComparer.Ordinal));
        var intentParser = new CombinationParser(Concepts, forIntents.Keys.Append("number").ToHashSet(StringComparer.Ordinal));
        Facts = [.. data.Facts.SelectMany(f => f.Value.Where(k => k.Key != "traits").SelectMany(k => k.Value.Select(e => factParser.Parse(f.Key, k.Key, e))))];
        Intents = [.. data.Intents.Where(i => i.Key != "emergency_when").SelectMany(i => i.Value.Select(e => intentParser.Parse(i.Key, KindOfIntent.GetValueOrDefault(i.Key, "sign"), e)))];
        var phrases = new PhraseTable(Concepts, new PhraseExpander(data.Irregular, data.SmallWords.Determiners), data.Replace, data.SmallWords);
        var intensifiers = data.Concepts.GetValueOrDefault("intensifier", []).Select(e => e.Text).ToHashSet(StringComparer.Ordinal);
        var factPhrases = phrases.Of(forFacts);
        phrases.SeeThrough(forFacts, factPhrases, WholeConcepts(forFacts));
        var factLexicon = new Lexicon(factPhrases, intensifiers);
        var intentLexicon = new Lexicon(phrases.Of(forIntents), intensifiers);
        var answerLexicon = new Lexicon(phrases.Of(forAnswers), intensifiers);
        var timeLexicon = new Lexicon(phrases.Of(forAnswers.Where(c => c.Value.TrueForAll(IsOfTime)).ToDictionary(StringComparer.Ordinal)), intensifiers);
        var questionLexicon = new Lexicon(phrases.Of(data.QuestionConcepts), intensifiers);
        var vocabulary = new HashSet<string>(data.Numbers.Keys, StringComparer.Ordinal);
        vocabulary.UnionWith(factLexicon.Words);
        vocabulary.UnionWith(intentLexicon.Words);
        vocabulary.UnionWith(answerLexicon.Words);
        vocabulary.UnionWith(questionLexicon.Words);
        var ordinary = data.Known.SelectMany(w => w[^1] == '+' ? Inflection.Forms(w[..^1], data.Irregular) : [w]);
        var spelling = new SpellingCorrector(vocabulary, [.. vocabulary, .. ordinary]);
        Words = new WordReader(new Tokeniser(data.Emoji), new SpokenMarks(data.SpokenMarks), new WordNormaliser(data.Replace, spelling, data.Numbers));
        FactUnits = new UnitBuilder(factLexicon, Concepts.Find("number"));
        IntentUnits = new UnitBuilder(intentLexicon, Concepts.Find("number"));
        AnswerUnits = new UnitBuilder(answerLexicon, Concepts.Find("number"));
        TimeUnits = new UnitBuilder(timeLexicon, Concepts.Find("number"));
        QuestionUnits = new UnitBuilder(questionLexicon, Concepts.Find("number"));
    }

    public LanguageData Data { get; }

    public ConceptTable Concepts { get; } = new();

    public Combination[] Facts { get; }

    public Combination[] Intents { get; }

    /// <summary>Cuts a text into normalised words.</summary>
    public WordReader Words { get; }

    public UnitBuilder FactUnits { get; }

    public UnitBuilder IntentUnits { get; }

    public UnitBuilder AnswerUnits { get; }

    /// <summary>For lengths of time: no health in it, whose expressions hide the words of time ("for years").</summary>
    public UnitBuilder TimeUnits { get; }

    public UnitBuilder QuestionUnits { get; }

    private static bool IsOfTime(LanguageEntry entry) => IsGrammar(entry) || (entry.Text[0] != '<' && entry.File.EndsWith("80-answers.yaml", StringComparison.Ordinal));

    private static bool IsGrammar(LanguageEntry entry) => entry.File.EndsWith("20-grammar.yaml", StringComparison.Ordinal);

    /// <summary>What says something on its own (a combination of one), and what stands in no combination because it is there to hide its words.</summary>
    private HashSet<int> WholeConcepts(Dictionary<string, List<LanguageEntry>> entries)
    {
        var used = Facts.SelectMany(f => f.Elements.SelectMany(e => e.AnyOf)).ToHashSet();
        var whole = new HashSet<int> { Concepts.Find("hides_words") };
        whole.UnionWith(Facts.Where(f => f.Elements.Length == 1).SelectMany(f => f.Elements[0].AnyOf));
        whole.UnionWith(entries.Where(e => !e.Value.TrueForAll(IsGrammar)).Select(e => Concepts.Find(e.Key)).Where(id => !used.Contains(id)));
        return whole;
    }

    private static Dictionary<string, List<LanguageEntry>> Joined(Dictionary<string, List<LanguageEntry>> shared, Dictionary<string, List<LanguageEntry>> own)
    {
        var joined = new Dictionary<string, List<LanguageEntry>>(shared, StringComparer.Ordinal);
        foreach (var (name, entries) in own)
        {
            joined[name] = joined.TryGetValue(name, out var already) ? [.. already, .. entries] : entries;
        }

        return joined;
    }
}
