namespace BackBot.Understanding.Text;

/// <summary>
/// Corrects misspellings of vocabulary words within one edit (two for long words), by words with letters left out on both sides.
/// Never touches a word that is itself known; the first letter must be right, or the first two swapped.
/// </summary>
internal sealed class SpellingCorrector
{
    private const int ShortestCorrected = 4;
    private const int ShortestForTwo = 8;
    private readonly HashSet<string> _known;
    private readonly Dictionary<string, List<string>> _shortened = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>Prepares the shortened forms of all words that may be the target of a correction.</summary>
    public SpellingCorrector(IEnumerable<string> targets, HashSet<string> known)
    {
        _known = known;
        foreach (var word in targets.Where(w => w.Length >= ShortestCorrected && w.All(char.IsAsciiLetter)))
        {
            Add(word, word);
            for (var i = 0; i < word.Length; i++)
            {
                var one = word.Remove(i, 1);
                Add(one, word);
                for (var k = i; word.Length >= ShortestForTwo && k < one.Length; k++)
                {
                    Add(one.Remove(k, 1), word);
                }
            }
        }

        _lookup = _shortened.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>True when the word needs no correction.</summary>
    public bool IsKnown(string word) => _known.Contains(word);

    /// <summary>The nearest vocabulary word, or null when none is near enough or two are equally near.</summary>
    public string? Correct(string word)
    {
        if (word.Length < ShortestCorrected || word.Length > 20)
        {
            return null;
        }

        Span<char> one = stackalloc char[word.Length];
        Span<char> two = stackalloc char[word.Length];
        string? best = null;
        var bestDistance = word.Length >= ShortestForTwo ? 3 : 2;
        Consider(word, word, ref best, ref bestDistance);
        for (var i = 0; i < word.Length; i++)
        {
            var first = Without(word, i, one);
            Consider(word, first, ref best, ref bestDistance);
            for (var k = i; word.Length >= ShortestForTwo && k < first.Length; k++)
            {
                Consider(word, Without(first, k, two), ref best, ref bestDistance);
            }
        }

        return best;
    }

    private static ReadOnlySpan<char> Without(ReadOnlySpan<char> word, int at, Span<char> buffer)
    {
        word[..at].CopyTo(buffer);
        word[(at + 1)..].CopyTo(buffer[at..]);
        return buffer[..(word.Length - 1)];
    }

    /// <summary>Of two equally near words the one with the same consonants, then with the same last letter, else the first of the alphabet.</summary>
    private static bool IsBetterTie(string word, string candidate, string best)
    {
        var (sound, bestSound) = (SameConsonants(word, candidate), SameConsonants(word, best));
        if (sound != bestSound)
        {
            return sound;
        }

        var (same, bestSame) = (candidate[^1] == word[^1], best[^1] == word[^1]);
        return same != bestSame ? same : string.CompareOrdinal(candidate, best) < 0;
    }

    private static bool SameConsonants(string a, string b)
    {
        var (i, k) = (0, 0);
        while (true)
        {
            for (; i < a.Length && "aeiou".Contains(a[i], StringComparison.Ordinal); i++)
            {
            }

            for (; k < b.Length && "aeiou".Contains(b[k], StringComparison.Ordinal); k++)
            {
            }

            if (i >= a.Length || k >= b.Length)
            {
                return i >= a.Length && k >= b.Length;
            }

            if (a[i++] != b[k++])
            {
                return false;
            }
        }
    }

    private static bool SameBeginning(string a, string b) => a[0] == b[0] || (a[0] == b[1] && a[1] == b[0]);

    /// <summary>Edits (insert, leave out, replace, swap neighbours) between two short words.</summary>
    private static int Distance(string a, string b)
    {
        Span<int> before = stackalloc int[b.Length + 1];
        Span<int> previous = stackalloc int[b.Length + 1];
        Span<int> current = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
                }
            }

            previous.CopyTo(before);
            current.CopyTo(previous);
        }

        return previous[b.Length];
    }

    private void Consider(string word, ReadOnlySpan<char> shortened, ref string? best, ref int bestDistance)
    {
        if (!_lookup.TryGetValue(shortened, out var candidates))
        {
            return;
        }

        foreach (var candidate in candidates)
        {
            if (candidate.Length > 3 && SameBeginning(word, candidate) && Math.Abs(candidate.Length - word.Length) < bestDistance)
            {
                var distance = Distance(word, candidate);
                if (distance < bestDistance || (distance == bestDistance && best is not null && IsBetterTie(word, candidate, best)))
                {
                    bestDistance = distance;
                    best = candidate;
                }
            }
        }
    }

    private void Add(string shortened, string word)
    {
        if (!_shortened.TryGetValue(shortened, out var words))
        {
            _shortened[shortened] = words = [];
        }

        if (!words.Contains(word))
        {
            words.Add(word);
        }
    }
}
