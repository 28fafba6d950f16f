using System.Globalization;
using BackBot.Dialogs.ReadBack;
using BackBot.Dialogs.Turns;
using BackBot.Triage;

namespace BackBot.Dialogs.Outcomes;

/// <summary>A summary to take along, in the order clinicians hand over (situation, background, assessment, recommendation).</summary>
internal static class SummaryText
{
    public static string Of(AssistantTurn turn)
    {
        var words = turn.Words;
        var outcome = turn.Policy.Assess(turn.Facts);
        var present = Told(turn, fact => fact.Asked, value => value.CountsAsTrue || value.Kind == FactValueKind.Number)
            .Select(fact => FactPhrases.Of(words, fact.Key, fact.Value));
        var denied = Told(turn, fact => fact.Role == FactRole.Sign, value => value == FactValue.False).Select(fact => fact.Key);
        return string.Join("\n\n", [
            $"**{words["chat.summary.title"]}**",
            $"{words["chat.summary.situation"]}: {words.List(present)}",
            $"{words["chat.summary.denied"]}: {turn.Names(denied)}",
            $"{words["chat.summary.advice"]}: {words[$"dispositions.{outcome.Disposition.ToName()}.title"]}",
            words.Say("chat.summary.made", ("date", turn.Now.ToString("d MMM yyyy", CultureInfo.InvariantCulture)), ("version", outcome.ContentVersion)),
        ]);
    }

    private static IEnumerable<KeyValuePair<string, FactValue>> Told(AssistantTurn turn, Func<FactDefinition, bool> about, Func<FactValue, bool> which) =>
        turn.Facts.Where(fact => which(fact.Value) && turn.Policy.FindFact(fact.Key) is { } definition && about(definition));
}
