using BackBot.Dialogs.Menus;
using BackBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace BackBot.Dialogs.CheckIns;

/// <summary>Offers, once, to ask the next day how it went. Nothing is planned without a yes.</summary>
internal sealed class CheckInDialog : ComponentDialog
{
    public CheckInDialog()
        : base(nameof(CheckInDialog))
    {
        AddDialog(new MenuPrompt(nameof(MenuPrompt), CheckInMenu.Of));
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [AskStepAsync, RecordStepAsync]));
        InitialDialogId = nameof(WaterfallDialog);
    }

    private static Task<DialogTurnResult> AskStepAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.MenuAsync(nameof(MenuPrompt), cancellationToken);

    private static async Task<DialogTurnResult> RecordStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = AssistantTurn.Of(step.Context);
        turn.Record.OfferCheckIn = false;
        if (step.Chosen() == CheckInMenu.Yes)
        {
            turn.Record.CheckInPlanned = true;
            await CheckIn.Plan(turn).SendAsync(turn, cancellationToken);
        }
        else
        {
            await turn.SayAsync("chat.check_in.declined", cancellationToken);
        }

        return await step.EndDialogAsync(cancellationToken: cancellationToken);
    }
}
