namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How values are looked for in a text.</summary>
public class FindValuesOptions
{
    /// <summary>Creates the usual ones.</summary>
    public FindValuesOptions()
    {
    }

    /// <summary>True when some of a value's words are enough.</summary>
    public bool AllowPartialMatches { get; set; }

    /// <summary>The language of the text.</summary>
    public string Locale { get; set; }

    /// <summary>How many other words may stand between two words of a value; 2 unless set.</summary>
    public int? MaxTokenDistance { get; set; }

    /// <summary>Takes a text apart; <see cref="Choices.Tokenizer.DefaultTokenizer"/> unless set.</summary>
    public TokenizerFunction Tokenizer { get; set; }
}
