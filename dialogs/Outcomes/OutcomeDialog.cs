using BackBot.Dialogs.Menus;
using BackBot.Dialogs.Turns;
using BackBot.Triage;
using Microsoft.Bot.Builder.Dialogs;

namespace BackBot.Dialogs.Outcomes;

/// <summary>Tells the advice once, then offers what can be done with it: a method where one is allowed, why, a summary, starting over.</summary>
internal sealed class OutcomeDialog : ComponentDialog
{
    public OutcomeDialog()
        : base(nameof(OutcomeDialog))
    {
        AddDialog(new MenuPrompt(nameof(MenuPrompt), OutcomeMenu.Of));
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [TellStepAsync, ChooseStepAsync]));
        InitialDialogId = nameof(WaterfallDialog);
    }

    private static async Task<DialogTurnResult> TellStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = AssistantTurn.Of(step.Context);
        var outcome = turn.Policy.Assess(turn.Facts);
        var name = outcome.Disposition.ToName();
        if (turn.Record.Told != name)
        {
            turn.Record.Told = name;
            turn.Record.Assessment.OutcomeShown(outcome.Disposition);
            await OutcomeActivity.Of(turn, outcome).SendAsync(turn, cancellationToken);
        }

        return await step.MenuAsync(nameof(MenuPrompt), cancellationToken);
    }

    private static async Task<DialogTurnResult> ChooseStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = AssistantTurn.Of(step.Context);
        switch (step.Chosen())
        {
            case OutcomeMenu.Why:
                await turn.ExplainAsync(cancellationToken);
                break;
            case OutcomeMenu.Summary:
                await new Reply(SummaryText.Of(turn)).Data("summary", true).SendAsync(turn, cancellationToken);
                break;
            case OutcomeMenu.StartOver:
                await turn.StartOverAsync(cancellationToken);
                break;
            case OutcomeMenu.Done:
                turn.Record.Stopped = true;
                await turn.SayAsync("chat.stop.text", cancellationToken);
                break;
            case var method:
                turn.Record.Method = method;
                turn.Record.Step = 0;
                break;
        }

        return await step.EndDialogAsync(cancellationToken: cancellationToken);
    }
}
