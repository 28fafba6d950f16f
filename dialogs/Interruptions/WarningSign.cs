using BackBot.Dialogs.Questions;
using BackBot.Dialogs.Turns;
using BackBot.Triage;
using BackBot.Understanding;

namespace BackBot.Dialogs.Interruptions;

/// <summary>
/// Takes in what a typed message tells, at any step. A sign of danger counts at once; anything else waits until it was read back,
/// and so does a sign that is only suspected (<see cref="Reading.Suspected"/>).
/// </summary>
internal sealed class WarningSign : IInterruption
{
    public async Task<Course> HandleAsync(AssistantTurn turn, CancellationToken cancellationToken)
    {
        await NoticePersonAsync(turn, cancellationToken);
        if (turn.Reading.Intent == Intent.Crisis || turn.Reading.OtherIntents.Contains(Intent.Crisis))
        {
            turn.Tell(FactIds.Crisis, FactValue.True);
            return Leave(turn);
        }

        var before = turn.Policy.Decide(turn.Facts);
        var asked = turn.Asked?.Facts ?? [];
        var taken = new List<string>();
        var takenBack = new Dictionary<string, FactValue>();
        // A mild pain may be a sharp one: a number given as the answer speaks for itself alone and denies nothing.
        var isNumber = turn.Asked is { Kind: QuestionKind.Number } number && AnswerReader.Read(turn, number) is not null;
        foreach (var (fact, value) in turn.HeardFacts().Where(heard => !isNumber || heard.Value != FactValue.False))
        {
            if (turn.IsWarning(fact, value))
            {
                if (turn.Tell(fact, value) is TellResult.Taken or TellResult.AskAgain)
                {
                    taken.Add(fact);
                }
            }
            else if (turn.Policy.Check(fact, value) == FactProblem.None && turn.Facts[fact] is { } told && told != value)
            {
                takenBack[fact] = value;
            }
            else if (!asked.Contains(fact) && turn.Facts[fact] is null && turn.Policy.Check(fact, value) == FactProblem.None)
            {
                turn.Record.Heard[fact] = value.ToString();
                turn.HeardInPassing = true;
            }
        }

        NoteSuspected(turn, asked);
        if (taken.Count > 0)
        {
            return await CourseOfAsync(turn, before, taken, cancellationToken);
        }

        // "Call an ambulance" without a sign that the rules know: the number first, the questions after it.
        if (turn.Reading.Intent == Intent.Emergency && turn.Policy.Decide(turn.Facts) < Disposition.Emergency)
        {
            await turn.SayAsync("chat.emergency_call", cancellationToken);
            turn.Replied = true;
        }

        return takenBack.Count > 0 ? await TakeBackAsync(turn, takenBack, cancellationToken) : Course.Pass;
    }

    // What may be there and may not is read back before it counts; a sign of danger before anything else goes on.
    private static void NoteSuspected(AssistantTurn turn, IReadOnlyList<string> asked)
    {
        var yes = FactValue.True.ToString();
        foreach (var fact in turn.Reading.Suspected.Select(span => span.FactId).Where(fact => turn.Policy.Check(fact, FactValue.True) == FactProblem.None && turn.Record.Heard.GetValueOrDefault(fact) != yes))
        {
            var isWarning = turn.IsWarning(fact, FactValue.True);
            if (isWarning ? turn.Facts[fact] != FactValue.True : turn.Facts[fact] is null && !asked.Contains(fact))
            {
                turn.Record.Heard[fact] = yes;
                turn.HeardInPassing = true;
                turn.ReadBackFirst |= isWarning && turn.Record.Agreed;
            }
        }
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
            await turn.SayAsync("chat.question.noted", cancellationToken, ("facts", turn.Names(taken)));
            return Course.Route;
        }

        turn.Replied = true;
        return Course.Pass;
    }

    // A plain mistake is put right once it was read back; after a warning the attempt is written down and what was told goes on counting.
    private static async Task<Course> TakeBackAsync(AssistantTurn turn, Dictionary<string, FactValue> takenBack, CancellationToken cancellationToken)
    {
        if (turn.Record.Assessment.WarningGiven.Length == 0)
        {
            foreach (var (fact, value) in takenBack)
            {
                turn.Record.Heard[fact] = value.ToString();
            }

            turn.Record.Told = null;
            return Course.Route;
        }

        var kept = takenBack.Where(fact => turn.Record.Assessment.Correct(turn.Policy, fact.Key, fact.Value, turn.Now) == TellResult.StaysTold).ToList();
        if (kept.Count == 0)
        {
            return Course.Pass;
        }

        await turn.SayAsync("chat.change.kept", cancellationToken, ("facts", turn.Names(kept.Select(fact => fact.Key))));
        return Course.AskAgain;
    }

    private static Course Leave(AssistantTurn turn)
    {
        turn.LeaveForAdvice();
        return Course.Route;
    }

    // "My mum's back …" before anything was told about oneself makes the conversation about her. Later it does not: what was told stays told.
    private static async Task NoticePersonAsync(AssistantTurn turn, CancellationToken cancellationToken)
    {
        if (!turn.Reading.AboutSomeoneElse || turn.Record.Person is not null || turn.KnowsSigns())
        {
            return;
        }

        turn.SpeakOf(turn.Reading.Person is { } word ? turn.Words.Say("chat.other_person.named", ("word", word)) : turn.Words["chat.other_person.someone"]);
        await turn.SayAsync("chat.other_person.noted", cancellationToken);
    }
}
