using System.Globalization;
using Microsoft.Recognizers.Text.Matcher;

namespace BackBot.Understanding.Vocabulary;

/// <summary>Finds expressions of the vocabulary in a sequence of words, with the matcher of Microsoft.Recognizers.Text (a trie: linear in the text).</summary>
internal sealed class Lexicon
{
    private readonly StringMatcher _matcher = new(MatchStrategy.TrieTree);
    private readonly int[][] _conceptsOfPhrase;

    /// <summary>Builds the trie.</summary>
    /// <param name="phrases">Word sequence (joined by one blank) to the concepts it stands for.</param>
    public Lexicon(IReadOnlyDictionary<string, HashSet<int>> phrases)
    {
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
    /// one begins inside it and reaches further ("a little | one on the way").
    /// </summary>
    public (int Length, int[] Concepts)[] Longest(string[] words)
    {
        var longest = new (int Length, int[] Concepts)[words.Length];
        var single = new int[words.Length][];
        foreach (var match in _matcher.Find(words))
        {
            foreach (var id in match.CanonicalValues)
            {
                var concepts = _conceptsOfPhrase[int.Parse(id, CultureInfo.InvariantCulture)];
                if (match.Length == 1)
                {
                    single[match.Start] = concepts;
                }

                if (match.Length > longest[match.Start].Length)
                {
                    longest[match.Start] = (match.Length, concepts);
                }
            }
        }

        for (var i = words.Length - 1; i >= 0; i--)
        {
            if (IsOvertaken(longest, i))
            {
                longest[i] = (single[i] is null ? 0 : 1, single[i] ?? []);
            }
        }

        return longest;
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
