namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A word of a text.</summary>
public class Token
{
    /// <summary>Creates an empty one.</summary>
    public Token()
    {
    }

    /// <summary>The place of its first character.</summary>
    public int Start { get; set; }

    /// <summary>The place of its last character.</summary>
    public int End { get; set; }

    /// <summary>The word as it stands.</summary>
    public string Text { get; set; }

    /// <summary>The word in the form in which words are compared.</summary>
    public string Normalized { get; set; }
}
