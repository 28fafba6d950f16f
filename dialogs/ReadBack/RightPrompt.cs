using BackBot.Dialogs.Menus;
using BackBot.Dialogs.Turns;
using BackBot.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BackBot.Dialogs.ReadBack;

/// <summary>A confirm prompt in the content's words, which understands yes and no in all the ways people say them.</summary>
internal sealed class RightPrompt(string dialogId, string questionId, Func<AssistantTurn, string> text) : ConfirmPrompt(dialogId)
{
    protected override Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        var turn = AssistantTurn.Of(turnContext);
        var menu = MenuOf(turn);
        turn.Record.Question = menu.Id;
        return new Reply(menu.Text).Buttons(menu.Items.Select(item => item.Label)).Data("question", menu.Id).SendAsync(turn, cancellationToken);
    }

    protected override Task<PromptRecognizerResult<bool>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        var turn = AssistantTurn.Of(turnContext);
        var chosen = MenuOf(turn).Choose(turn);
        return Task.FromResult(new PromptRecognizerResult<bool> { Succeeded = chosen is not null, Value = chosen == "yes" });
    }

    private Menu MenuOf(AssistantTurn turn) => new(
        questionId,
        text(turn),
        [new("yes", turn.Words["chat.buttons.correct"]), new("no", turn.Words["chat.buttons.wrong"])])
    {
        Understand = Understand,
    };

    private static string? Understand(AssistantTurn turn) => turn.Services.Understanding().ReadYesNo(turn.Message.Text) switch
    {
        YesNoUnsure.Yes => "yes",
        YesNoUnsure.No or YesNoUnsure.Unsure => "no",
        _ => null,
    };
}
