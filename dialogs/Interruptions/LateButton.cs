using BackBot.Dialogs.Questions;
using BackBot.Dialogs.Turns;
using BackBot.Triage;

namespace BackBot.Dialogs.Interruptions;

/// <summary>
/// A button of a question that no longer waits. A sign of danger in it counts all the same; anything else does no harm and changes nothing.
/// </summary>
internal sealed class LateButton : IInterruption
{
    public async Task<Course> HandleAsync(AssistantTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Message.Payload is not { Question: { } id } || id == turn.Record.Question)
        {
            return Course.Pass;
        }

        var signs = turn.Policy.FindQuestion(id) is { } question && AnswerReader.Read(turn, question) is { } answer
            ? answer.Told.Where(fact => turn.IsWarning(fact.Key, fact.Value)).ToList()
            : [];
        var taken = signs.Count(sign => turn.Tell(sign.Key, sign.Value) == TellResult.Taken);
        if (taken > 0)
        {
            return Course.Route;
        }

        await turn.SayAsync("chat.question.again.late_button", cancellationToken);
        return Course.AskAgain;
    }
}
