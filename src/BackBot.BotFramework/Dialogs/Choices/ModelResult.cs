namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Something found in a text, and where.</summary>
public class ModelResult<T>
{
    /// <summary>Creates an empty one.</summary>
    public ModelResult()
    {
    }

    /// <summary>The passage.</summary>
    public string Text { get; set; }

    /// <summary>The place of its first character.</summary>
    public int Start { get; set; }

    /// <summary>The place of its last character.</summary>
    public int End { get; set; }

    /// <summary>The kind of thing.</summary>
    public string TypeName { get; set; }

    /// <summary>The thing.</summary>
    public T Resolution { get; set; }
}
