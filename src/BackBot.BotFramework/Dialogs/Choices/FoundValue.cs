namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A value that was found in a text.</summary>
public class FoundValue
{
    /// <summary>Creates an empty one.</summary>
    public FoundValue()
    {
    }

    /// <summary>The value.</summary>
    public string Value { get; set; }

    /// <summary>The index it was given with.</summary>
    public int Index { get; set; }

    /// <summary>How well it fits; 1 is exactly.</summary>
    public float Score { get; set; }
}
