namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Runs a dialog as the bot.</summary>
public static class DialogExtensions
{
    /// <summary>Goes on where the conversation stands; when nothing waits, the dialog begins.</summary>
    public static async Task RunAsync(
        this Dialog dialog, ITurnContext turnContext, IStatePropertyAccessor<DialogState> accessor, CancellationToken cancellationToken)
    {
        var context = await new DialogSet(accessor).Add(dialog).CreateContextAsync(turnContext, cancellationToken);
        var result = await context.ContinueDialogAsync(cancellationToken);
        if (result.Status == DialogTurnStatus.Empty)
        {
            await context.BeginDialogAsync(dialog.Id, null, cancellationToken);
        }
    }
}
