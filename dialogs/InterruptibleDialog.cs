using BackBot.Dialogs.Interruptions;
using BackBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BackBot.Dialogs;

/// <summary>A dialog that can be interrupted at any step: each message is shown to the interruptions before the dialog that waits sees it.</summary>
internal abstract class InterruptibleDialog(string dialogId, IReadOnlyList<IInterruption> interruptions) : ComponentDialog(dialogId)
{
    protected override async Task<DialogTurnResult> OnBeginDialogAsync(DialogContext innerDc, object options, CancellationToken cancellationToken = default) =>
        await InterruptAsync(innerDc, cancellationToken) switch
        {
            Course.Rest => Dialog.EndOfTurn,
            _ => await base.OnBeginDialogAsync(innerDc, options, cancellationToken),
        };

    protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
    {
        switch (await InterruptAsync(innerDc, cancellationToken))
        {
            case Course.Rest:
                // Whatever comes next is routed anew; nothing that waited is left behind.
                await innerDc.CancelAllDialogsAsync(cancellationToken);
                return Dialog.EndOfTurn;
            case Course.AskAgain when StillFits(innerDc):
                await innerDc.RepromptDialogAsync(cancellationToken);
                return Dialog.EndOfTurn;
            case Course.Pass when StillFits(innerDc):
                return await base.OnContinueDialogAsync(innerDc, cancellationToken);
            default:
                await innerDc.CancelAllDialogsAsync(cancellationToken);
                return await innerDc.BeginDialogAsync(InitialDialogId, cancellationToken: cancellationToken);
        }
    }

    // A stack that was saved by other code may name dialogs that are gone; the record then chooses anew, and no answer is lost.
    private static bool StillFits(DialogContext innerDc) => innerDc.ActiveDialog is { } active && innerDc.FindDialog(active.Id) is not null;

    private async Task<Course> InterruptAsync(DialogContext innerDc, CancellationToken cancellationToken)
    {
        var turn = AssistantTurn.Of(innerDc.Context);
        if (innerDc.Context.Activity.Type != ActivityTypes.Message)
        {
            return Course.Pass;
        }

        foreach (var interruption in interruptions)
        {
            var course = await interruption.HandleAsync(turn, cancellationToken);
            if (course != Course.Pass)
            {
                // What may be a sign of danger comes before the question that would be asked again.
                return course == Course.AskAgain && turn.ReadBackFirst ? Course.Route : course;
            }
        }

        return Course.Pass;
    }
}
