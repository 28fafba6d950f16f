using BackBot.Dialogs.Turns;

namespace BackBot.Dialogs.Interruptions;

/// <summary>Something that may come at any step of the conversation, before the dialog that waits sees the message.</summary>
internal interface IInterruption
{
    /// <summary>Looks at the message, acts on what is its own, and says how the conversation goes on.</summary>
    Task<Course> HandleAsync(AssistantTurn turn, CancellationToken cancellationToken);
}
