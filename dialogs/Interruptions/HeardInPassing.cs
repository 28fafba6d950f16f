using BackBot.Dialogs.Menus;
using BackBot.Dialogs.Questions;
using BackBot.Dialogs.Turns;

namespace BackBot.Dialogs.Interruptions;

/// <summary>
/// What was told beside the question is noted with a word, to be read back later, and the question is asked again. What may be a sign of danger is
/// read back at once.
/// </summary>
internal sealed class HeardInPassing : IInterruption
{
    public async Task<Course> HandleAsync(AssistantTurn turn, CancellationToken cancellationToken)
    {
        var answers = turn.Asked is { } question ? AnswerReader.Read(turn, question) is not null : MenuCatalog.Find(turn)?.Choose(turn) is not null;
        if (turn.ReadBackFirst)
        {
            // An answer to the question that waits is taken first; the next step of a stretch is not.
            return answers && turn.Asked is not null ? Course.Pass : Course.Route;
        }

        if (!turn.HeardInPassing || answers)
        {
            return Course.Pass;
        }

        await turn.SayAsync("chat.question.heard", cancellationToken);
        return Course.AskAgain;
    }
}
