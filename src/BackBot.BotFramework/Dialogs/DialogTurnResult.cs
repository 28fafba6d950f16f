namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>How a dialog stack stands after a turn, and what the last dialog returned.</summary>
public class DialogTurnResult(DialogTurnStatus status, object result = null)
{
    /// <summary>How the stack stands.</summary>
    public DialogTurnStatus Status { get; set; } = status;

    /// <summary>What the dialog returned.</summary>
    public object Result { get; set; } = result;

    /// <summary>True when a parent was ended too, so that its dialogs must not go on.</summary>
    public bool ParentEnded { get; set; }
}
