using BackBot.Dialogs.Changes;
using BackBot.Triage;

namespace BackBot.Dialogs.Turns;

/// <summary>What the record takes in, under the rule that told stays told (see <see cref="Assessment"/>).</summary>
internal static class Memory
{
    /// <summary>Takes in a fact told in free text or by the flow of the conversation.</summary>
    public static TellResult Tell(this AssistantTurn turn, string fact, FactValue value) =>
        turn.Record.Assessment.Tell(turn.Policy, fact, value, Assessment.FreeText, turn.Now);

    /// <summary>Whether this would raise the advice, or is a sign that some rule reacts to: it counts at once, without reading back.</summary>
    public static bool IsWarning(this AssistantTurn turn, string fact, FactValue value) =>
        turn.Policy.FindFact(fact) is { Role: FactRole.Sign } && turn.Policy.Check(fact, value) == FactProblem.None
        && (turn.Policy.Decide(FactSet.Empty.With(fact, value)) > Disposition.SelfCare
            || turn.Policy.Decide(turn.Facts.With(fact, value)) > turn.Policy.Decide(turn.Facts));

    /// <summary>Whether anything about the body was told yet; the agreement alone tells nothing of it.</summary>
    public static bool KnowsSigns(this AssistantTurn turn) =>
        turn.Facts.Any(fact => fact.Key != FactIds.Under18 && turn.Policy.FindFact(fact.Key) is { Role: FactRole.Sign });

    /// <summary>
    /// What the message says about the person this conversation is about, or about whom they suddenly ask for:
    /// a sign of danger in someone else is no smaller one.
    /// </summary>
    public static IEnumerable<KeyValuePair<string, FactValue>> HeardFacts(this AssistantTurn turn) => turn.SaidFacts().Where(fact => !ChangeMenu.OnlyNames(turn, fact.Key));

    private static IEnumerable<KeyValuePair<string, FactValue>> SaidFacts(this AssistantTurn turn) =>
        turn.Record.Person is null && !turn.Reading.AboutSomeoneElse ? turn.Reading.Facts : turn.Reading.Facts.Concat(turn.Reading.OtherPersonFacts).DistinctBy(fact => fact.Key);

    /// <summary>The facts that decided the advice given before, which no later word takes back.</summary>
    public static IReadOnlyList<string> Counting(this AssistantTurn turn) =>
        [.. turn.Policy.Assess(turn.Facts).Deciding.SelectMany(fired => fired.Facts).Distinct()];

    /// <summary>Opens the questions about what can have changed, so that they are asked anew; what was told as a sign stays.</summary>
    public static void AskAgain(this AssistantTurn turn)
    {
        var signs = turn.Policy.Definition.Questions.Where(question => question.Facts.Any(fact => turn.Policy.FindFact(fact) is { Role: FactRole.Sign }));
        foreach (var question in signs)
        {
            foreach (var fact in question.Facts.Where(fact => turn.Facts[fact] is { } value && !turn.IsWarning(fact, value)))
            {
                turn.Record.Assessment.Facts.Remove(fact);
            }
        }
    }

    /// <summary>
    /// Begins anew. After a warning the signs behind it go on counting: starting over is no way around it
    /// (only "forget me", which deletes the person's data outright, is the end of it).
    /// </summary>
    /// <returns>The facts that go on counting.</returns>
    public static IReadOnlyList<string> StartOver(this AssistantTurn turn)
    {
        var before = turn.Record.Assessment;
        var kept = before.WarningGiven.Length == 0 ? [] : turn.Counting();
        var anew = new ConversationRecord
        {
            Greeted = true,
            CheckInOffered = turn.Record.CheckInOffered,
            CheckInPlanned = turn.Record.CheckInPlanned,
            Agreed = turn.Record.Agreed && kept.Count > 0,
            Person = kept.Count > 0 ? turn.Record.Person : null,
        };
        anew.Assessment.WarningGiven = kept.Count > 0 ? before.WarningGiven : string.Empty;
        foreach (var fact in kept)
        {
            anew.Assessment.Facts[fact] = before.Facts[fact];
        }

        turn.Record.Become(anew);
        return kept;
    }

    /// <summary>Leaves whatever was under way, because the facts now ask for other advice.</summary>
    public static void LeaveForAdvice(this AssistantTurn turn)
    {
        turn.Record.Method = null;
        turn.Record.AskFeeling = false;
        turn.Record.AskNew = false;
        turn.Record.ChooseChange = false;
        turn.Record.Revisit = null;
        turn.Record.Told = null;
        turn.Record.Agreed = turn.Record.Agreed || turn.Policy.Decide(turn.Facts) == Disposition.Emergency;
    }

    /// <summary>Goes back to a question: it is asked once more with all its facts, and the advice is told anew after it.</summary>
    public static void Revisit(this AssistantTurn turn, string question)
    {
        turn.Record.Revisit = question;
        turn.Record.Method = null;
        turn.Record.AskFeeling = false;
        turn.Record.Told = null;
    }

    /// <summary>Where the person is in the questions: how many are answered, this one counted, and about how many there will be.</summary>
    public static Dictionary<string, object> Progress(this AssistantTurn turn)
    {
        var answered = turn.Record.Answered.Count + (turn.Record.Agreed ? 2 : 1);
        var left = turn.Policy.RemainingQuestions(turn.Record.Agreed ? turn.Facts : turn.Facts.With(FactIds.Under18, false));
        return new() { ["answered"] = answered, ["about"] = Math.Max(answered, answered + left - (turn.Record.Agreed ? 1 : 0)) };
    }
}
