namespace BackBot.Understanding.Text;

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    Word,
    Number,

    /// <summary>A comma, a dash between words, a closing or opening bracket: a pause inside a sentence.</summary>
    Comma,

    /// <summary>The end of a sentence: . ! ; or a new line.</summary>
    Stop,

    /// <summary>A question mark.</summary>
    Question,

    /// <summary>A sign that carries meaning between numbers: / - % + .</summary>
    Sign,
}

/// <summary>A normalised word, number or punctuation mark with its place in the text as it was given.</summary>
internal readonly record struct Token(string Text, TokenKind Kind, int Start, int End, double Number = 0);
