using BackBot.Dialogs.Turns;
using BackBot.Triage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BackBot.Dialogs.Questions;

/// <summary>Asks the question that the record waits for, and reads its answer. Nothing but the question's id is remembered.</summary>
internal sealed class QuestionPrompt(string dialogId) : Prompt<QuestionAnswer>(dialogId)
{
    protected override Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default)
    {
        var turn = AssistantTurn.Of(turnContext);
        return turn.Asked is { } question
            ? QuestionActivity.Of(turn, question, isRetry && !turn.Replied ? turn.Words[Misunderstood(question)] : null).SendAsync(turn, cancellationToken)
            : Task.CompletedTask;
    }

    protected override Task<PromptRecognizerResult<QuestionAnswer>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        var turn = AssistantTurn.Of(turnContext);
        var answer = turn.Asked is { } question ? AnswerReader.Read(turn, question) : null;
        // A question that a deploy took away waits for nothing: it ends without an answer, and the next one is asked.
        return Task.FromResult(new PromptRecognizerResult<QuestionAnswer> { Succeeded = answer is not null || turn.Asked is null, Value = answer! });
    }

    private static string Misunderstood(Question question) => question.Kind switch
    {
        QuestionKind.Number => "chat.question.again.number",
        QuestionKind.Duration => "chat.question.again.duration",
        _ => "chat.question.again.unclear",
    };
}
