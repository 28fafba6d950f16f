namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Names of events.</summary>
public class DialogEvents
{
    /// <summary>The dialog is asked again for its question.</summary>
    public const string RepromptDialog = "repromptDialog";

    /// <summary>The dialogs are cancelled.</summary>
    public const string CancelDialog = "cancelDialog";

    /// <summary>Creates one; all members are constants.</summary>
    public DialogEvents()
    {
    }
}
