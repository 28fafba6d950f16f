using System.Text;

namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Takes a text apart into words: letters and digits belong to a word, a symbol such as an emoji is one of its own, everything else divides.</summary>
public class Tokenizer
{
    /// <summary>Creates one; all members are static.</summary>
    public Tokenizer()
    {
    }

    /// <summary>The tokenizer that is used unless another is given.</summary>
    public static TokenizerFunction DefaultTokenizer => DefaultTokenizerImpl;

    /// <summary>Takes a text apart.</summary>
    public static List<Token> DefaultTokenizerImpl(string text, string locale = null)
    {
        var tokens = new List<Token>();
        var start = -1;
        var at = 0;
        foreach (var rune in (text ?? string.Empty).EnumerateRunes())
        {
            var length = rune.Utf16SequenceLength;
            if (Rune.IsLetterOrDigit(rune) || IsInsideWord(rune, text, at, start))
            {
                start = start < 0 ? at : start;
            }
            else
            {
                Add(tokens, text, ref start, at);
                if (!Rune.IsWhiteSpace(rune) && rune.Value > 0x2000 && Rune.IsSymbol(rune))
                {
                    start = at;
                    Add(tokens, text, ref start, at + length);
                }
            }

            at += length;
        }

        Add(tokens, text, ref start, at);
        return tokens;
    }

    /// <summary>An apostrophe or combining mark within a word is part of it.</summary>
    private static bool IsInsideWord(Rune rune, string text, int at, int start) =>
        start >= 0
        && (Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark
            || (rune.Value is '\'' or '\u2019' && at + 1 < text.Length && char.IsLetter(text[at + 1])));

    private static void Add(List<Token> tokens, string text, ref int start, int end)
    {
        if (start >= 0)
        {
            var word = text[start..end];
            tokens.Add(new Token { Start = start, End = end - 1, Text = word, Normalized = word.ToLowerInvariant() });
        }

        start = -1;
    }
}
