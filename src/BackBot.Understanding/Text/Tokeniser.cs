using System.Globalization;
using System.Text;

namespace BackBot.Understanding.Text;

/// <summary>
/// Cuts a text into tokens in one pass. Every token knows where it stood in the text as given, so that spans stay true
/// although letters are folded, emoji become words and invisible characters vanish.
/// </summary>
internal sealed class Tokeniser(IReadOnlyDictionary<string, string> emoji)
{
    /// <summary>The text of "..." and of the sign for it, which end a sentence less than a full stop does.</summary>
    public const string Ellipsis = "...";

    /// <summary>The text of a quotation mark, opening or closing.</summary>
    public const string Quote = "\"";

    private const int LongestWord = 40;

    /// <summary>Cuts the text; never throws, whatever the characters are.</summary>
    public List<Token> Cut(string text)
    {
        var tokens = new List<Token>((text.Length / 5) + 4);
        var word = new StringBuilder(LongestWord);
        var wordStart = 0;
        var wordEnd = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var width = 1;
            var c = text[i];
            if (char.IsSurrogate(c))
            {
                var pair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
                width = pair ? 2 : 1;
                c = pair ? CharacterFolding.FoldAstral(char.ConvertToUtf32(c, text[i + 1])) : ' ';
                if (pair && c == CharacterFolding.Drop)
                {
                    Flush(tokens, word, wordStart, wordEnd);
                    AddEmoji(tokens, text.Substring(i, 2), i);
                    i++;
                    continue;
                }
            }
            else
            {
                c = CharacterFolding.Fold(c);
            }

            if (c == CharacterFolding.Drop)
            {
                continue;
            }

            if (c == '/' && word.Length == 1 && word[0] == 'w' && i + 1 < text.Length && text[i + 1] is 'o' or 'O' && (i + 2 >= text.Length || !char.IsLetterOrDigit(text[i + 2])))
            {
                // "w/o" is chat for "without".
                word.Append("ithout");
                wordEnd = i + 2;
                i++;
                Flush(tokens, word, wordStart, wordEnd);
                continue;
            }

            if (IsWordPart(text, c, i, word))
            {
                if (word.Length > 0 && char.IsAsciiDigit(word[^1]) != char.IsAsciiDigit(c) && c != '.' && word[^1] != '.' && StartsWithDigit(word))
                {
                    Flush(tokens, word, wordStart, wordEnd);
                }

                if (word.Length == 0)
                {
                    wordStart = i;
                }

                if (word.Length < LongestWord)
                {
                    word.Append(c);
                }

                wordEnd = i + width;
            }
            else
            {
                Flush(tokens, word, wordStart, wordEnd);
                AddMark(tokens, text, c, i, width);
            }

            i += width - 1;
        }

        Flush(tokens, word, wordStart, wordEnd);
        return tokens;
    }

    private static bool StartsWithDigit(StringBuilder word) => char.IsAsciiDigit(word[0]);

    private static bool HasPoint(StringBuilder word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] == '.')
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWordPart(string text, char c, int i, StringBuilder word) => c switch
    {
        '\'' => word.Length > 0 && i + 1 < text.Length && char.IsLetter(text[i + 1]),
        '.' => word.Length > 0 && StartsWithDigit(word) && !HasPoint(word) && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]),
        _ => char.IsLetterOrDigit(c),
    };

    private static void Flush(List<Token> tokens, StringBuilder word, int start, int end)
    {
        if (word.Length == 0)
        {
            return;
        }

        var text = word.ToString();
        word.Clear();
        tokens.Add(char.IsAsciiDigit(text[0]) && double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? new Token(text, TokenKind.Number, start, end, number)
            : new Token(text, TokenKind.Word, start, end));
    }

    private void AddMark(List<Token> tokens, string text, char c, int i, int width)
    {
        var next = i + width < text.Length ? text[i + width] : ' ';
        var previous = i > 0 ? text[i - 1] : ' ';
        var token = c switch
        {
            '.' or '!' or ';' or '\n' => new Token(".", TokenKind.Stop, i, i + width),
            '\u2026' => new Token(Ellipsis, TokenKind.Stop, i, i + width),
            '?' => new Token("?", TokenKind.Question, i, i + width),
            ',' or '(' or ')' or '[' or ']' or '\u2014' or '"' or ':' => new Token(c switch { ':' => ":", '\u2014' => "-", '"' => Quote, _ => "," }, TokenKind.Comma, i, i + width),
            '-' when char.IsAsciiDigit(next) && !char.IsLetter(previous) => new Token("-", TokenKind.Sign, i, i + width),
            '-' when char.IsWhiteSpace(next) || char.IsWhiteSpace(previous) => new Token("-", TokenKind.Comma, i, i + width),
            '/' or '%' or '+' => new Token(c.ToString(), TokenKind.Sign, i, i + width),
            '&' => new Token("and", TokenKind.Word, i, i + width),
            _ => default,
        };
        if (token.Text is not null)
        {
            if (c == '.' && tokens.Count > 0 && tokens[^1] is { Kind: TokenKind.Word, Text: "no" or "nr" } abbreviation && abbreviation.End == i && IsNumberNext(text, i + width))
            {
                // "Expecting no. 3" counts and denies nothing.
                tokens[^1] = abbreviation with { Text = "number" };
                return;
            }

            if (tokens.Count > 0 && EndsSentence(token) && EndsSentence(tokens[^1]))
            {
                tokens[^1] = Joined(tokens[^1], token, c == '.');
                return;
            }

            tokens.Add(token);
        }
        else if (c > '\u2000')
        {
            AddEmoji(tokens, c.ToString(), i);
        }
    }

    private static bool EndsSentence(Token token) => token.Kind is TokenKind.Stop or TokenKind.Question;

    /// <summary>"!!!" ends one sentence, not three, "??" and "?!" ask once, and "..." is a pause in one's thoughts.</summary>
    private static Token Joined(Token last, Token next, bool isDot) =>
        last.Kind == TokenKind.Question || next.Kind == TokenKind.Question ? last with { Text = "?", Kind = TokenKind.Question }
        : isDot && last.Text == "." ? last with { Text = Ellipsis }
        : last;

    private static bool IsNumberNext(string text, int i)
    {
        while (i < text.Length && text[i] == ' ')
        {
            i++;
        }

        return i < text.Length && char.IsAsciiDigit(text[i]);
    }

    private void AddEmoji(List<Token> tokens, string symbol, int start)
    {
        if (!emoji.TryGetValue(symbol, out var meaning))
        {
            return;
        }

        foreach (var part in meaning.Split(' '))
        {
            tokens.Add(new Token(part, TokenKind.Word, start, start + symbol.Length));
        }
    }
}
