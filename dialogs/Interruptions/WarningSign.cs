using BackBot.Dialogs.Questions;
using BackBot.Dialogs.Turns;
using BackBot.Triage;

namespace BackBot.Dialogs.Interruptions;

/// <summary>
/// Takes in what a typed message tells, at any step. A sign of danger counts at once; anything else waits until it was read back.
/// </summary>
internal sealed class WarningSign : IInterruption
{
    public async Task<Course> HandleAsync(AssistantTurn turn, CancellationToken cancellationToken)
    {
        await NoticePersonAsync(turn, cancellationToken);
        var before = turn.Policy.Decide(turn.Facts);
        var asked = turn.Asked?.Facts ?? [];
        var taken = new List<string>();
        foreach (var (fact, value) in turn.HeardFacts())
        {
            if (turn.IsWarning(fact, value))
            {
                if (turn.Tell(fact, value) is TellResult.Taken or TellResult.AskAgain)
                {
                    taken.Add(fact);
                }
            }
            else if (!asked.Contains(fact) && turn.Facts[fact] is null && turn.Policy.Check(fact, value) == FactProblem.None)
            {
                turn.Record.Heard[fact] = value.ToString();
            }
        }

        return taken.Count == 0 ? Course.Pass : await CourseOfAsync(turn, before, taken, cancellationToken);
    }

    private static async Task<Course> CourseOfAsync(AssistantTurn turn, Disposition before, List<string> taken, CancellationToken cancellationToken)
    {
        var now = turn.Policy.Decide(turn.Facts);
        if (now == Disposition.Emergency && before < Disposition.Emergency)
        {
            return Leave(turn);
        }

        if (turn.Record.Method is not null || turn.Record.Told is not null || turn.Record.AskFeeling)
        {
            return now > before ? Leave(turn) : Course.Pass;
        }

        // In the questions: an answer to the one that waits goes on to it, the rest is acknowledged.
        if (turn.Asked is not null && AnswerReader.Read(turn, turn.Asked) is null)
        {
            await turn.SayAsync("chat.question.noted", cancellationToken, ("facts", turn.Words.Names(taken)));
            return Course.Route;
        }

        turn.Replied = true;
        return Course.Pass;
    }

    // Out of whatever was under way, back to what the facts now ask for.
    private static Course Leave(AssistantTurn turn)
    {
        turn.Record.Method = null;
        turn.Record.AskFeeling = false;
        turn.Record.AskNew = false;
        turn.Record.ChooseChange = false;
        turn.Record.Revisit = null;
        turn.Record.Told = null;
        turn.Record.Agreed = turn.Record.Agreed || turn.Policy.Decide(turn.Facts) == Disposition.Emergency;
        return Course.Route;
    }

    // "My mum's back …" before anything was told about oneself makes the conversation about her. Later it does not: what was told stays told.
    private static async Task NoticePersonAsync(AssistantTurn turn, CancellationToken cancellationToken)
    {
        if (!turn.Reading.AboutSomeoneElse || turn.Record.Person is not null || turn.Facts.Count > 0)
        {
            return;
        }

        turn.SpeakOf(turn.Reading.Person ?? turn.Words["chat.other_person.someone"]);
        await turn.SayAsync("chat.other_person.noted", cancellationToken);
    }
}
