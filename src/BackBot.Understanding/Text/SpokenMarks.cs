namespace BackBot.Understanding.Text;

/// <summary>Turns spoken marks of dictation ("full stop", "question mark", "comma") into the marks.</summary>
internal sealed class SpokenMarks(IReadOnlyDictionary<string, string> marks)
{
    private readonly Dictionary<string, (string Second, string Mark)[]> _byFirst = marks
        .Select(m => (Words: m.Key.Split(' '), m.Value))
        .GroupBy(m => m.Words[0], m => (m.Words.Length > 1 ? m.Words[1] : string.Empty, m.Value), StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    /// <summary>The tokens with spoken marks of one or two words replaced.</summary>
    public List<Token> Replace(List<Token> tokens)
    {
        var result = new List<Token>(tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
        {
            var next = i + 1 < tokens.Count ? tokens[i + 1].Text : string.Empty;
            var (second, mark) = tokens[i].Kind == TokenKind.Word && i > 0 && _byFirst.TryGetValue(tokens[i].Text, out var options)
                ? Array.Find(options, o => o.Second.Length == 0 || o.Second == next)
                : default;
            if (mark is null)
            {
                result.Add(tokens[i]);
                continue;
            }

            var last = second.Length > 0 ? i + 1 : i;
            var kind = mark switch { "?" => TokenKind.Question, "," => TokenKind.Comma, _ => TokenKind.Stop };
            result.Add(new Token(mark, kind, tokens[i].Start, tokens[last].End));
            i = last;
        }

        return result;
    }
}
