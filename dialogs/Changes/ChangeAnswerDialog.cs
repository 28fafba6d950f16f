using BackBot.Dialogs.Menus;
using BackBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace BackBot.Dialogs.Changes;

/// <summary>Lets the person pick an answered question, which is then asked again.</summary>
internal sealed class ChangeAnswerDialog : ComponentDialog
{
    public ChangeAnswerDialog()
        : base(nameof(ChangeAnswerDialog))
    {
        AddDialog(new MenuPrompt(nameof(MenuPrompt), ChangeMenu.Of));
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [AskStepAsync, RecordStepAsync]));
        InitialDialogId = nameof(WaterfallDialog);
    }

    private static Task<DialogTurnResult> AskStepAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.MenuAsync(nameof(MenuPrompt), cancellationToken);

    private static Task<DialogTurnResult> RecordStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = AssistantTurn.Of(step.Context);
        turn.Record.ChooseChange = false;
        if (step.Chosen() is not ChangeMenu.Keep and var question)
        {
            turn.Revisit(question);
        }

        return step.EndDialogAsync(cancellationToken: cancellationToken);
    }
}
