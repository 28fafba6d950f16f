using BackBot.Content;
using BackBot.Triage;

namespace BackBot.Dialogs.Turns;

internal static class TurnExtensions
{
    /// <summary>Says one sentence of the content.</summary>
    public static Task SayAsync(this AssistantTurn turn, string key, CancellationToken cancellationToken, params (string Name, object Value)[] values) =>
        new Reply(turn.Words.Say(key, values)).SendAsync(turn, cancellationToken);

    /// <summary>What was told of these facts, as a list in a sentence.</summary>
    public static string Names(this AssistantTurn turn, IEnumerable<string> facts) =>
        turn.Words.List(facts.Select(fact => turn.Words.Told(fact, turn.Facts[fact] ?? FactValue.True)));

    /// <summary>Whether the typed text is this label of the content, whatever its case and punctuation.</summary>
    public static bool Typed(this AssistantTurn turn, string label) => Plain(turn.Message.Text) is { Length: > 0 } typed && typed == Plain(label);

    /// <summary>Whether the typed text holds one of the phrases of this list of the content, as whole words.</summary>
    public static bool Says(this AssistantTurn turn, string key) => turn.Says(turn.Words.Lines(key));

    /// <summary>Whether the typed text holds one of these phrases as whole words.</summary>
    public static bool Says(this AssistantTurn turn, IReadOnlyList<string> phrases)
    {
        var typed = Spaced(turn.Message.Text);
        return phrases.Any(phrase => typed.Contains(Spaced(phrase), StringComparison.Ordinal));
    }

    /// <summary>The method that the typed text names, or null.</summary>
    public static string? NamedMethod(this AssistantTurn turn) =>
        turn.Policy.Definition.Methods.Select(method => method.Id).FirstOrDefault(id => turn.Says($"chat.method.named.{id}"));

    /// <summary>The method of the guided session.</summary>
    public static MethodGuide CurrentMethod(this AssistantTurn turn) => turn.Content.Methods[turn.Record.Method!];

    /// <summary>The key of why a question is asked.</summary>
    public static string WhyKey(this AssistantTurn turn, Question question) =>
        question.Kind == QuestionKind.YesNo ? $"facts.{question.Facts[0]}.why" : $"questions.{question.Id}.why";

    /// <summary>From now on the conversation is about this person and speaks of them.</summary>
    public static void SpeakOf(this AssistantTurn turn, string person)
    {
        turn.Record.Person = person;
        turn.RefreshWords();
    }

    /// <summary>Starts over, and says what goes on counting if a warning was given before.</summary>
    public static async Task StartOverAsync(this AssistantTurn turn, CancellationToken cancellationToken)
    {
        var kept = turn.StartOver();
        turn.RefreshWords();
        await turn.SayAsync("chat.restart.text", cancellationToken);
        if (kept.Count > 0)
        {
            await turn.SayAsync("chat.restart.kept", cancellationToken, ("facts", turn.Names(kept)));
        }
    }

    /// <summary>Notes the time of day where the person is; it orders the methods and is never asked.</summary>
    public static void NoteTimeOfDay(this AssistantTurn turn)
    {
        if (turn.Context.Activity.LocalTimestamp is null || turn.Facts[FactIds.TimeMorning] is not null)
        {
            return;
        }

        turn.Tell(FactIds.TimeMorning, FactValue.Of(turn.Now.Hour is >= 4 and < 11));
        turn.Tell(FactIds.TimeEvening, FactValue.Of(turn.Now.Hour is >= 20 or < 4));
    }

    private static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToUpperInvariant();

    private static string Spaced(string text) => $" {string.Join(' ', text.ToUpperInvariant().Split(
        text.Where(letter => !char.IsLetterOrDigit(letter) && letter != '\'').Distinct().ToArray(), StringSplitOptions.RemoveEmptyEntries))} ";
}
