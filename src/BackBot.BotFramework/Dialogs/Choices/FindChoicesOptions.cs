namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How choices are looked for in an answer.</summary>
public class FindChoicesOptions : FindValuesOptions
{
    /// <summary>Creates the usual ones.</summary>
    public FindChoicesOptions()
    {
    }

    /// <summary>True to leave out the choices' values.</summary>
    public bool NoValue { get; set; }

    /// <summary>True to leave out the titles of the choices' buttons.</summary>
    public bool NoAction { get; set; }

    /// <summary>True when an answer that is nothing but a number means the choice with this number.</summary>
    public bool RecognizeNumbers { get; set; } = true;

    /// <summary>True when an answer that is nothing but an ordinal in digits (<c>2nd</c>) means the choice with this number.</summary>
    public bool RecognizeOrdinals { get; set; } = true;
}
