namespace BackBot.Understanding.Text;

/// <summary>Turns tokens into plain words: contractions and chat spelling written out, elongations shortened, misspellings corrected.</summary>
internal sealed class WordNormaliser(IReadOnlyDictionary<string, string[]> replace, SpellingCorrector spelling, IReadOnlyDictionary<string, double> numbers)
{
    private const int MostCorrections = 500;

    /// <summary>Writes the tokens out. A token may become several, all with the span of the original.</summary>
    public List<Token> Normalise(List<Token> tokens)
    {
        var result = new List<Token>(tokens.Count + 8);
        var corrections = 0;
        foreach (var token in tokens)
        {
            if (token.Kind != TokenKind.Word)
            {
                result.Add(token);
                continue;
            }

            if (tokens.Count == 1 && spelling.IsKnown(token.Text))
            {
                // "n" and "ya" alone are answers, not "and" and "you".
                Add(result, token, token.Text);
                continue;
            }

            AddWord(result, token, token.Text, ref corrections);
        }

        return result;
    }

    private void AddWord(List<Token> result, Token token, string word, ref int corrections)
    {
        if (TryReplace(result, token, word) || TryApostrophe(result, token, word, ref corrections))
        {
            return;
        }

        if (!spelling.IsKnown(word))
        {
            var shorter = Shorten(word, 2);
            var shortest = Shorten(word, 1);
            if (shorter.Length < word.Length || (shortest.Length < word.Length && word.Length > 2))
            {
                foreach (var candidate in new[] { shorter, shortest })
                {
                    if (candidate != word && (spelling.IsKnown(candidate) || replace.ContainsKey(candidate)))
                    {
                        if (!TryReplace(result, token, candidate))
                        {
                            Add(result, token, candidate);
                        }

                        return;
                    }
                }
            }

            if (corrections++ < MostCorrections && spelling.Correct(word) is { } corrected)
            {
                word = corrected;
            }
        }

        Add(result, token, word);
    }

    private bool TryReplace(List<Token> result, Token token, string word)
    {
        if (!replace.TryGetValue(word, out var words))
        {
            return false;
        }

        foreach (var part in words)
        {
            Add(result, token, part);
        }

        return true;
    }

    private bool TryApostrophe(List<Token> result, Token token, string word, ref int corrections)
    {
        var at = word.LastIndexOf('\'');
        if (at <= 0)
        {
            return false;
        }

        var ending = word[at..];
        if (ending == "'t" && word[at - 1] == 'n' && at > 2)
        {
            Add(result, token, word[..(at - 1)]);
            Add(result, token, "not");
            return true;
        }

        AddWord(result, token, word[..at], ref corrections);
        Add(result, token, ending switch { "'ve" => "have", "'re" => "are", "'ll" => "will", "'m" => "am", "'d" => "would", _ => ending });
        return true;
    }

    private void Add(List<Token> result, Token token, string word) =>
        result.Add(numbers.TryGetValue(word, out var number)
            ? token with { Text = word, Kind = TokenKind.Number, Number = number }
            : token with { Text = word });

    private static string Shorten(string word, int most)
    {
        Span<char> kept = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        var length = 0;
        var run = 0;
        for (var i = 0; i < word.Length; i++)
        {
            run = i > 0 && word[i] == word[i - 1] ? run + 1 : 1;
            if (run <= most)
            {
                kept[length++] = word[i];
            }
        }

        return length == word.Length ? word : kept[..length].ToString();
    }
}
