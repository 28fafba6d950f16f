using BackBot.Dialogs.ReadBack;
using BackBot.Dialogs.Turns;
using BackBot.Triage;
using Microsoft.Bot.Builder.Dialogs;

namespace BackBot.Dialogs.Questions;

/// <summary>Asks one question and records its answer. Which question it is follows from the facts.</summary>
internal sealed class QuestionDialog : ComponentDialog
{
    public QuestionDialog()
        : base(nameof(QuestionDialog))
    {
        AddDialog(new QuestionPrompt(nameof(QuestionPrompt)));
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [AskStepAsync, RecordStepAsync]));
        InitialDialogId = nameof(WaterfallDialog);
    }

    private static async Task<DialogTurnResult> AskStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = AssistantTurn.Of(step.Context);
        turn.Asked = turn.NextQuestion();
        turn.Record.Question = turn.Asked?.Id;
        if (turn.Asked is null)
        {
            return await step.EndDialogAsync(cancellationToken: cancellationToken);
        }

        turn.Record.Shown = [.. turn.Asked.Facts];
        await SayWhatIsCertainAsync(turn, cancellationToken);
        return await step.PromptAsync(nameof(QuestionPrompt), new PromptOptions(), cancellationToken);
    }

    // Whoever leaves before the last question must know already that a sign they told needs to be seen.
    private static async Task SayWhatIsCertainAsync(AssistantTurn turn, CancellationToken cancellationToken)
    {
        var now = turn.Policy.Decide(turn.Facts);
        _ = DispositionNames.TryParse(turn.Record.SoFar ?? turn.Record.Told, out var before);
        if (now > before)
        {
            await turn.SayAsync("chat.question.so_far", cancellationToken, ("lead", turn.Words[$"dispositions.{now.ToName()}.lead"]));
        }

        turn.Record.SoFar = now.ToName();
    }

    private static async Task<DialogTurnResult> RecordStepAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = AssistantTurn.Of(step.Context);
        if (turn.Asked is { } question && step.Result is QuestionAnswer answer)
        {
            await RecordAsync(turn, question, answer, cancellationToken);
        }

        return await step.EndDialogAsync(cancellationToken: cancellationToken);
    }

    private static async Task RecordAsync(AssistantTurn turn, Question question, QuestionAnswer answer, CancellationToken cancellationToken)
    {
        switch (answer.Kind)
        {
            case AnswerKind.WhichOne:
                // A "yes" to a list says that there is a sign but not which: the list stays open and is asked again.
                await turn.SayAsync("chat.question.again.which", cancellationToken);
                return;
            case AnswerKind.Unsure:
                turn.Record.Assessment.NotSure(turn.Policy, question, turn.Now);
                var plainly = turn.Record.Assessment.AskedAgain().Overlaps(question.Facts);
                await turn.SayAsync(plainly ? "chat.question.again.plain" : "chat.question.skipped", cancellationToken);
                break;
            default:
                await TakeAsync(turn, question, answer, cancellationToken);
                break;
        }

        turn.Record.Revisit = null;
        turn.Record.Answered.Remove(question.Id);
        turn.Record.Answered.Add(question.Id);
        if (answer.Kind == AnswerKind.Told && turn.NextQuestion() is { } open && open.Id == question.Id)
        {
            await NoteWhatIsOpenAsync(turn, open, answer, cancellationToken);
        }
    }

    // "It keeps coming back" says nothing of the days, and pressed again it never would: a time that still matters is asked for once more, then it is unsure.
    // One sign of a list is acknowledged, or the list would come again as if nothing had been heard.
    private static async Task NoteWhatIsOpenAsync(AssistantTurn turn, Question open, QuestionAnswer answer, CancellationToken cancellationToken)
    {
        if (open.Kind != QuestionKind.Duration)
        {
            var noted = answer.Told.Select(fact => FactPhrases.Of(turn.Words, fact.Key, fact.Value));
            await turn.SayAsync("chat.question.noted", cancellationToken, ("facts", turn.Words.List(noted)));
            return;
        }

        turn.Record.Assessment.NotSure(turn.Policy, open, turn.Now);
        await turn.SayAsync(turn.NextQuestion()?.Id == open.Id ? "chat.question.again.duration" : "chat.question.skipped", cancellationToken);
    }

    private static async Task TakeAsync(AssistantTurn turn, Question question, QuestionAnswer answer, CancellationToken cancellationToken)
    {
        var corrects = turn.Record.Revisit == question.Id;
        var before = turn.Facts;
        var kept = new List<string>();
        foreach (var (fact, value) in answer.Told)
        {
            var result = corrects
                ? turn.Record.Assessment.Correct(turn.Policy, fact, value, turn.Now)
                : turn.Record.Assessment.Tell(turn.Policy, fact, value, question.Id, turn.Now);
            if (result is TellResult.StaysTold or TellResult.NeedsCorrection)
            {
                kept.Add(fact);
            }
        }

        if (kept.Count > 0)
        {
            await turn.SayAsync("chat.change.kept", cancellationToken, ("facts", turn.Names(kept)));
        }
        else if (corrects)
        {
            var differs = answer.Told.Where(fact => before[fact.Key] is { } told && told != fact.Value).ToDictionary();
            var changed = (differs.Count > 0 ? differs : answer.Told).Select(fact => FactPhrases.Of(turn.Words, fact.Key, fact.Value));
            await turn.SayAsync("chat.change.changed", cancellationToken, ("facts", turn.Words.List(changed)));
        }
    }
}
