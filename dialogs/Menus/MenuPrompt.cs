using BackBot.Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace BackBot.Dialogs.Menus;

/// <summary>
/// A choice prompt whose menu is made anew from the record and the content each time it is shown or answered,
/// so that nothing of it is kept on the dialog stack and a deploy may change it in mid-conversation.
/// </summary>
internal sealed class MenuPrompt(string dialogId, Func<AssistantTurn, Menu> menu) : ChoicePrompt(dialogId)
{
    protected override Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        var turn = AssistantTurn.Of(turnContext);
        var shown = menu(turn);
        turn.Record.Question = shown.Id;
        if (shown.Show is not null)
        {
            return shown.Show(turn).Buttons(shown.Items.Select(item => item.Label)).Data("question", shown.Id).SendAsync(turn, cancellationToken);
        }

        var text = isRetry && !turn.Replied ? $"{turn.Words["chat.question.again.unclear"]} {shown.Text}" : shown.Text;
        var reply = new Reply(text).Buttons(shown.Items.Select(item => item.Label)).Data("question", shown.Id);
        foreach (var (name, value) in shown.Data)
        {
            reply.Data(name, value);
        }

        return reply.SendAsync(turn, cancellationToken);
    }

    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        var turn = AssistantTurn.Of(turnContext);
        var chosen = menu(turn).Choose(turn);
        return Task.FromResult(new PromptRecognizerResult<FoundChoice>
        {
            Succeeded = chosen is not null,
            Value = new FoundChoice { Value = chosen, Score = 1 },
        });
    }
}
