using YamlDotNet.RepresentationModel;

namespace BackBot.Understanding.Vocabulary;

/// <summary>The small words of a language that its expressions are spelled out with: three classes, none of which may be empty.</summary>
internal sealed class SmallWords
{
    private readonly Dictionary<string, List<string>> _classes;
    private (string File, int Line)? _place;

    /// <summary>Begins without words.</summary>
    public SmallWords() => _classes = new(StringComparer.Ordinal) { ["determiners"] = Determiners, ["auxiliaries"] = Auxiliaries, ["denials"] = Denials };

    /// <summary>What an optional "_" in an expression stands for: "my", "the", "a".</summary>
    public List<string> Determiners { get; } = [];

    /// <summary>The verbs that an expression takes along before its "not": "can", "do", "have".</summary>
    public List<string> Auxiliaries { get; } = [];

    /// <summary>Words that deny: an expression that holds one is not what the other words in it are felt as: "no", "without".</summary>
    public List<string> Denials { get; } = [];

    /// <summary>Adds the words of one section <c>small_words</c>.</summary>
    public void Add(string file, YamlNode node)
    {
        _place = (file, YamlFiles.Line(node));
        foreach (var (name, list) in YamlFiles.Pairs(file, node))
        {
            if (!_classes.TryGetValue(name, out var words))
            {
                throw new LanguageException(file, YamlFiles.Line(list), $"\"{name}\" is not a class of small words; use {string.Join(", ", _classes.Keys)}");
            }

            words.AddRange(YamlFiles.Entries(file, list).Select(OneWord));
        }
    }

    /// <summary>Makes sure that every class holds words.</summary>
    /// <exception cref="LanguageException">A class holds none.</exception>
    public void RequireAll(string folder)
    {
        foreach (var (name, words) in _classes)
        {
            if (words.Count == 0)
            {
                var (file, line) = _place ?? (Path.Combine(folder, "20-grammar.yaml"), 1);
                throw new LanguageException(file, line, $"the {name} are missing; list them as \"{name}: [word, word]\" under \"small_words:\"");
            }
        }
    }

    private static string OneWord(LanguageEntry entry) =>
        entry.Text.All(c => char.IsLetter(c) || c == '\'') ? entry.Text : throw entry.Wrong($"\"{entry.Text}\" must be one plain word; write a list of words, for example [no, not]");
}
