using BackBot.Dialogs.Turns;
using BackBot.Triage;
using Microsoft.Bot.Builder.Dialogs;

namespace BackBot.Dialogs.ReadBack;

/// <summary>Reads back in one line what was heard in passing; only a "yes" lets it count for self-care.</summary>
internal sealed class ReadBackDialog : ComponentDialog
{
    public ReadBackDialog()
        : base(nameof(ReadBackDialog))
    {
        AddDialog(new RightPrompt(nameof(RightPrompt), "read_back", Text));
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [AskStepAsync, RecordStepAsync]));
        InitialDialogId = nameof(WaterfallDialog);
    }

    private static string Text(AssistantTurn turn) => turn.Words.Say(
        "chat.read_back.ask",
        ("facts", turn.Words.List(turn.Record.Heard.Select(fact => FactPhrases.Of(turn.Words, fact.Key, FactValue.Parse(fact.Value))))));

    private static Task<DialogTurnResult> AskStepAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.PromptAsync(nameof(RightPrompt), new PromptOptions(), cancellationToken);

    private static async Task<DialogTurnResult> RecordStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = AssistantTurn.Of(step.Context);
        if ((bool)step.Result)
        {
            var before = turn.Policy.Decide(turn.Facts);
            foreach (var (fact, value) in turn.Record.Heard)
            {
                // Read back and confirmed is as outright as a correction gets.
                if (turn.Tell(fact, FactValue.Parse(value)) == TellResult.NeedsCorrection)
                {
                    turn.Record.Assessment.Correct(turn.Policy, fact, FactValue.Parse(value), turn.Now);
                }
            }

            if (turn.Policy.Decide(turn.Facts) > before)
            {
                turn.LeaveForAdvice();
            }
        }
        else
        {
            await turn.SayAsync("chat.read_back.dropped", cancellationToken);
        }

        turn.Record.Heard.Clear();
        return await step.EndDialogAsync(cancellationToken: cancellationToken);
    }
}
