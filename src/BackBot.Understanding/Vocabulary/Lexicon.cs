using System.Globalization;
using Microsoft.Recognizers.Text.Matcher;

namespace BackBot.Understanding.Vocabulary;

/// <summary>Finds expressions of the vocabulary in a sequence of words, with the matcher of Microsoft.Recognizers.Text (a trie: linear in the text).</summary>
internal sealed class Lexicon
{
    private readonly StringMatcher _matcher = new(MatchStrategy.TrieTree);
    private readonly int[][] _conceptsOfPhrase;
    private readonly IReadOnlySet<string> _intensifiers;

    /// <summary>Builds the trie.</summary>
    /// <param name="phrases">Word sequence (joined by one blank) to the concepts it stands for.</param>
    /// <param name="intensifiers">Words that may stand inside an expression without breaking it.</param>
    public Lexicon(IReadOnlyDictionary<string, HashSet<int>> phrases, IReadOnlySet<string> intensifiers)
    {
        _intensifiers = intensifiers;
        _conceptsOfPhrase = new int[phrases.Count][];
        var sequences = new string[phrases.Count][];
        var ids = new string[phrases.Count];
        var next = 0;
        foreach (var (phrase, concepts) in phrases)
        {
            sequences[next] = phrase.Split(' ');
            ids[next] = next.ToString(CultureInfo.InvariantCulture);
            _conceptsOfPhrase[next] = [.. concepts.Order()];
            foreach (var word in sequences[next])
            {
                Words.Add(word);
            }

            next++;
        }

        _matcher.Init(sequences.Select(s => (IEnumerable<string>)s).ToArray(), ids);
    }

    /// <summary>Every word that occurs in an expression.</summary>
    public HashSet<string> Words { get; } = new(StringComparer.Ordinal);

    /// <summary>
    /// For every position the expression to take there: its length and concepts (length 0: none). That is the longest one, unless a longer
    /// one begins inside it and reaches further ("a little | one on the way"). Besides, what each word stands for on its own.
    /// </summary>
    public ((int Length, int[] Concepts)[] Longest, int[]?[] Single) Longest(string[] words)
    {
        var longest = new (int Length, int[] Concepts)[words.Length];
        var single = new int[]?[words.Length];
        foreach (var (start, length, concepts) in Find(words))
        {
            if (length == 1)
            {
                single[start] = concepts;
            }

            if (length > longest[start].Length)
            {
                longest[start] = (length, concepts);
            }
        }

        AddOverIntensifiers(words, longest);

        for (var i = words.Length - 1; i >= 0; i--)
        {
            if (IsOvertaken(longest, i))
            {
                longest[i] = (single[i] is null ? 0 : 1, single[i] ?? []);
            }
        }

        return (longest, single);
    }

    private IEnumerable<(int Start, int Length, int[] Concepts)> Find(string[] words)
    {
        foreach (var match in _matcher.Find(words))
        {
            foreach (var id in match.CanonicalValues)
            {
                yield return (match.Start, match.Length, _conceptsOfPhrase[int.Parse(id, CultureInfo.InvariantCulture)]);
            }
        }
    }

    /// <summary>"Back to the very start", "every bloody night": an intensifier inside an expression does not break it.</summary>
    private void AddOverIntensifiers(string[] words, (int Length, int[] Concepts)[] longest)
    {
        var places = new List<int>(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            if (!_intensifiers.Contains(words[i]))
            {
                places.Add(i);
            }
        }

        if (places.Count == words.Length)
        {
            return;
        }

        foreach (var (start, length, concepts) in Find([.. places.Select(i => words[i])]))
        {
            var (first, last) = (places[start], places[start + length - 1]);
            if (length > 1 && last - first + 1 > Math.Max(length, longest[first].Length))
            {
                longest[first] = (last - first + 1, concepts);
            }
        }
    }

    private static bool IsOvertaken((int Length, int[] Concepts)[] longest, int i)
    {
        var length = longest[i].Length;
        for (var k = i + 1; k < i + length; k++)
        {
            if (longest[k].Length > length && k + longest[k].Length > i + length)
            {
                return true;
            }
        }

        return false;
    }
}
