using BackBot.Dialogs.Menus;
using BackBot.Dialogs.Turns;
using BackBot.Triage;
using Microsoft.Bot.Builder.Dialogs;

namespace BackBot.Dialogs.Agreement;

/// <summary>Says what BackBot is and is not, and asks for agreement; the limit to adults is part of it.</summary>
internal sealed class AgreementDialog : ComponentDialog
{
    public AgreementDialog()
        : base(nameof(AgreementDialog))
    {
        AddDialog(new MenuPrompt(nameof(MenuPrompt), AgreementMenu.Of));
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [AskStepAsync, RecordStepAsync]));
        InitialDialogId = nameof(WaterfallDialog);
    }

    private static async Task<DialogTurnResult> AskStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = AssistantTurn.Of(step.Context);
        if (!turn.Record.Greeted)
        {
            turn.Record.Greeted = true;
            await new Reply($"{turn.Words["chat.greeting.hello"]}\n\n{turn.Words["chat.greeting.limits"]}")
                .Data("greeting", true).SendAsync(turn, cancellationToken);
        }

        return await step.MenuAsync(nameof(MenuPrompt), cancellationToken);
    }

    private static async Task<DialogTurnResult> RecordStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = AssistantTurn.Of(step.Context);
        switch (step.Chosen())
        {
            case AgreementMenu.Adult:
                turn.Record.Agreed = true;
                turn.Tell(FactIds.Under18, FactValue.False);
                break;
            case AgreementMenu.Minor:
                // Under 18 there is no stretch, but the signs of danger are asked for all the same.
                turn.Record.Agreed = true;
                turn.Tell(FactIds.Under18, FactValue.True);
                await turn.SayAsync("chat.agreement.under_age", cancellationToken);
                break;
            default:
                turn.Record.Stopped = true;
                await turn.SayAsync("chat.agreement.declined", cancellationToken);
                break;
        }

        return await step.EndDialogAsync(cancellationToken: cancellationToken);
    }
}
