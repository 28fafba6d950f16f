using BackBot.Dialogs.Menus;
using BackBot.Dialogs.Turns;
using BackBot.Triage;
using Microsoft.Bot.Builder.Dialogs;

namespace BackBot.Dialogs.Feelings;

/// <summary>Asks after a session how the back feels. Worse, or something new, goes back through triage.</summary>
internal sealed class FeelingDialog : ComponentDialog
{
    public FeelingDialog()
        : base(nameof(FeelingDialog))
    {
        AddDialog(new MenuPrompt(nameof(MenuPrompt), FeelingMenu.Of));
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [AskStepAsync, RecordStepAsync]));
        InitialDialogId = nameof(WaterfallDialog);
    }

    private static Task<DialogTurnResult> AskStepAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.MenuAsync(nameof(MenuPrompt), cancellationToken);

    private static async Task<DialogTurnResult> RecordStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = AssistantTurn.Of(step.Context);
        var feeling = step.Chosen();
        turn.Record.AskFeeling = false;
        await turn.SayAsync($"chat.feeling.{feeling}_reply", cancellationToken);
        switch (feeling)
        {
            case FeelingMenu.Better when turn.Record.Done is [.., var last]:
                turn.Tell(FactIds.Helped(last), FactValue.True);
                break;
            case FeelingMenu.Worse:
                turn.Tell(FactIds.WorseAfterStretch, FactValue.True);
                turn.Record.Told = null;
                turn.AskAgain();
                break;
            case FeelingMenu.New:
                turn.Record.AskNew = true;
                turn.Record.Told = null;
                turn.AskAgain();
                break;
        }

        if (feeling is FeelingMenu.Better or FeelingMenu.Same && !turn.Record.CheckInOffered)
        {
            turn.Record.CheckInOffered = true;
            turn.Record.OfferCheckIn = true;
        }

        return await step.EndDialogAsync(cancellationToken: cancellationToken);
    }
}
