using BackBot.Dialogs.ReadBack;
using BackBot.Dialogs.Turns;
using BackBot.Triage;

namespace BackBot.Dialogs.Outcomes;

/// <summary>Why this advice: the answers, the rules they fired with their sources, and why a method is not offered.</summary>
internal static class Explanation
{
    public static async Task ExplainAsync(this AssistantTurn turn, CancellationToken cancellationToken)
    {
        var outcome = turn.Policy.Assess(turn.Facts);
        IReadOnlyList<string> lines = turn.NamedMethod() is { } method ? [.. OfMethod(turn, outcome, method), .. Lines(turn, outcome)] : Lines(turn, outcome);
        await new Reply(string.Join("\n\n", lines.Distinct()))
            .Data("why", outcome.Fired.Select(fired => fired.Rule.Id).ToList())
            .SendAsync(turn, cancellationToken);
    }

    public static IReadOnlyList<string> Lines(AssistantTurn turn, TriageOutcome outcome)
    {
        var words = turn.Words;
        var lines = new List<string> { $"**{words["chat.outcome.why_title"]}**" };
        if (outcome.Fired.Count == 0)
        {
            lines.Add(words["chat.outcome.nothing_found"]);
        }

        foreach (var fired in outcome.Fired)
        {
            var said = fired.Facts.Select(fact => FactPhrases.Of(words, fact, turn.Facts[fact] ?? FactValue.True));
            lines.Add($"{words["chat.outcome.you_said"]}: {words.List(said)}. {words[fired.Rule.ReasonKey]} ({words.Say("chat.outcome.source", ("source", fired.Rule.Source))})");
        }

        if (outcome.Disposition == Disposition.SelfCare && outcome.Excluded.Count > 0)
        {
            lines.Add($"**{words["chat.outcome.not_offered"]}**");
            lines.AddRange(outcome.Excluded.Select(method => Excluded(words, method)));
        }

        return lines;
    }

    // "Why not the foam roller?": first what is asked, then the rest.
    private static IEnumerable<string> OfMethod(AssistantTurn turn, TriageOutcome outcome, string method)
    {
        yield return outcome.Excluded.FirstOrDefault(excluded => excluded.Id == method) is { } excluded
            ? Excluded(turn.Words, excluded)
            : turn.Words.Say("chat.outcome.allowed", ("method", turn.Words[$"methods.{method}.name"]));
    }

    private static string Excluded(Words words, ExcludedMethod method)
    {
        var line = words.Say("chat.outcome.excluded", ("method", words[$"methods.{method.Id}.name"]), ("reason", words[method.ReasonKey]));
        return method.GentlerKey is { } gentler ? $"{line} {words[gentler]}" : line;
    }
}
