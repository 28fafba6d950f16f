namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Something that dialogs tell each other.</summary>
public class DialogEvent
{
    /// <summary>Creates an empty one.</summary>
    public DialogEvent()
    {
    }

    /// <summary>True when it rises to the parents if nobody handles it.</summary>
    public bool Bubble { get; set; }

    /// <summary>One of <see cref="DialogEvents"/> or a name of one's own.</summary>
    public string Name { get; set; }

    /// <summary>Data with it.</summary>
    public object Value { get; set; }
}
