namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What a prompt understood.</summary>
public class PromptRecognizerResult<T>
{
    /// <summary>Creates one that understood nothing.</summary>
    public PromptRecognizerResult()
    {
    }

    /// <summary>True when it understood something.</summary>
    public bool Succeeded { get; set; }

    /// <summary>What it understood.</summary>
    public T Value { get; set; }

    /// <summary>True when the parents may take the message instead.</summary>
    public bool AllowInterruption { get; set; }
}
