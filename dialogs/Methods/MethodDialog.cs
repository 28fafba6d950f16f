using BackBot.Dialogs.Menus;
using BackBot.Dialogs.Turns;
using Microsoft.Bot.Builder.Dialogs;

namespace BackBot.Dialogs.Methods;

/// <summary>A guided session: one step of the method at a time, with Next, Back and Stop, and the stop rule in sight.</summary>
internal sealed class MethodDialog : ComponentDialog
{
    public MethodDialog()
        : base(nameof(MethodDialog))
    {
        AddDialog(new MenuPrompt(nameof(MenuPrompt), MethodMenu.Of));
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [ShowStepAsync, MoveStepAsync]));
        InitialDialogId = nameof(WaterfallDialog);
    }

    private static Task<DialogTurnResult> ShowStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = AssistantTurn.Of(step.Context);
        var allowed = turn.Policy.Assess(turn.Facts).Offered.Any(method => method.Id == turn.Record.Method);
        if (allowed)
        {
            turn.Record.Step = Math.Clamp(turn.Record.Step, 0, turn.CurrentMethod().Steps.Count - 1);
            return step.MenuAsync(nameof(MenuPrompt), cancellationToken);
        }

        // The gate is looked at before every step: what was told since may have closed it.
        turn.Record.Method = null;
        turn.Record.Told = null;
        return step.EndDialogAsync(cancellationToken: cancellationToken);
    }

    private static async Task<DialogTurnResult> MoveStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = AssistantTurn.Of(step.Context);
        var record = turn.Record;
        switch (step.Chosen())
        {
            case MethodMenu.Next when MethodMenu.LastStep(turn):
                record.Done.Add(record.Method!);
                record.Method = null;
                record.AskFeeling = true;
                await turn.SayAsync("chat.method.end", cancellationToken);
                break;
            case MethodMenu.Next:
                record.Step++;
                break;
            case MethodMenu.Back:
                record.Step--;
                break;
            default:
                record.Method = null;
                record.AskFeeling = true;
                await turn.SayAsync("chat.method.stopped", cancellationToken);
                break;
        }

        return await step.EndDialogAsync(cancellationToken: cancellationToken);
    }
}
