namespace BackBot.Dialogs.Interruptions;

/// <summary>How the conversation goes on after an interruption.</summary>
internal enum Course
{
    /// <summary>The message goes on to the next interruption, and to the dialog that waits.</summary>
    Pass,

    /// <summary>The message is dealt with; what waits is asked again.</summary>
    AskAgain,

    /// <summary>The record changed: the next dialog is chosen anew from it.</summary>
    Route,

    /// <summary>The message is dealt with, and nothing is asked.</summary>
    Rest,
}
