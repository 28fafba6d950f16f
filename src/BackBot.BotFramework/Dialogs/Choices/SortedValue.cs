namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A value to look for, with the index of what it belongs to.</summary>
public class SortedValue
{
    /// <summary>Creates an empty one.</summary>
    public SortedValue()
    {
    }

    /// <summary>The value.</summary>
    public string Value { get; set; }

    /// <summary>The index of what it belongs to.</summary>
    public int Index { get; set; }
}
