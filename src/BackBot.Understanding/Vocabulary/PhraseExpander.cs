namespace BackBot.Understanding.Vocabulary;

/// <summary>
/// Spells out an expression of the content: <c>a|b</c> either word, <c>(a)</c> may be missing, <c>word+</c> all its forms,
/// <c>_</c> an optional "my", "the", "a" and the like.
/// </summary>
internal sealed class PhraseExpander(IReadOnlyDictionary<string, string[]> irregular, IReadOnlyList<string> determiners)
{
    private const int Most = 4000;

    /// <summary>All word sequences that the expression stands for.</summary>
    public List<string[]> Expand(LanguageEntry entry)
    {
        var sequences = new List<List<string>> { new() };
        foreach (var element in entry.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var options = Options(element);
            var longer = new List<List<string>>(sequences.Count * options.Count);
            foreach (var sequence in sequences)
            {
                foreach (var option in options)
                {
                    longer.Add(option.Length == 0 ? sequence : [.. sequence, option]);
                }
            }

            sequences = longer.Count <= Most ? longer : throw entry.Wrong($"\"{entry.Text}\" stands for more than {Most} expressions; split it");
        }

        return [.. sequences.Where(s => s.Count > 0).Select(s => s.ToArray())];
    }

    private List<string> Options(string element)
    {
        if (element == "_")
        {
            return [string.Empty, .. determiners];
        }

        var optional = element.Length > 2 && element[0] == '(' && element[^1] == ')';
        var options = new List<string>();
        foreach (var alternative in (optional ? element[1..^1] : element).Split('|'))
        {
            if (alternative.Length > 1 && alternative[^1] == '+')
            {
                options.AddRange(Inflection.Forms(alternative[..^1], irregular));
            }
            else
            {
                options.Add(alternative);
            }
        }

        if (optional)
        {
            options.Add(string.Empty);
        }

        return [.. options.Distinct(StringComparer.Ordinal)];
    }
}
