namespace BackBot.Understanding.Text;

/// <summary>Text to normalised words.</summary>
internal sealed class WordReader(Tokeniser tokeniser, SpokenMarks marks, WordNormaliser normaliser)
{
    /// <summary>The words and marks of a text in its order.</summary>
    public List<Token> Read(string text) => normaliser.Normalise(marks.Replace(tokeniser.Cut(text)));
}
