using BackBot.Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BackBot.Dialogs.Feelings;

/// <summary>
/// Lets the person tell in their own words what is new after a stretch. What is understood was taken in before this dialog sees it;
/// whatever it was, the warning signs are asked anew afterwards.
/// </summary>
internal sealed class NewSignDialog : ComponentDialog
{
    public NewSignDialog()
        : base(nameof(NewSignDialog))
    {
        AddDialog(new TextPrompt(nameof(TextPrompt)));
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [AskStepAsync, RecordStepAsync]));
        InitialDialogId = nameof(WaterfallDialog);
    }

    private static Task<DialogTurnResult> AskStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = AssistantTurn.Of(step.Context);
        turn.Record.Question = "what_is_new";
        return step.PromptAsync(
            nameof(TextPrompt), new PromptOptions { Prompt = MessageFactory.Text(turn.Words["chat.feeling.new_ask"]) }, cancellationToken);
    }

    private static async Task<DialogTurnResult> RecordStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = AssistantTurn.Of(step.Context);
        turn.Record.AskNew = false;
        await turn.SayAsync("chat.feeling.told_new", cancellationToken);
        return await step.EndDialogAsync(cancellationToken: cancellationToken);
    }
}
