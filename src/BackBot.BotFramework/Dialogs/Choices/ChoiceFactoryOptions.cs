namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How choices are joined in a text.</summary>
public class ChoiceFactoryOptions
{
    /// <summary>Creates the usual ones.</summary>
    public ChoiceFactoryOptions()
    {
    }

    /// <summary>Creates ones with these values.</summary>
    public ChoiceFactoryOptions(string inlineSeparator, string inlineOr, string inlineOrMore, bool? includeNumbers)
    {
        InlineSeparator = inlineSeparator;
        InlineOr = inlineOr;
        InlineOrMore = inlineOrMore;
        IncludeNumbers = includeNumbers;
    }

    /// <summary>Between two choices; <c>, </c> unless set.</summary>
    public string InlineSeparator { get; set; }

    /// <summary>Between the two of two choices; <c> or </c> unless set.</summary>
    public string InlineOr { get; set; }

    /// <summary>Before the last of more than two choices; <c>, or </c> unless set.</summary>
    public string InlineOrMore { get; set; }

    /// <summary>True to number the choices, which is the default.</summary>
    public bool? IncludeNumbers { get; set; }
}
