using BackBot.Dialogs.ReadBack;
using BackBot.Dialogs.Turns;
using BackBot.Triage;

namespace BackBot.Dialogs.Outcomes;

/// <summary>What would change this advice: what would make it more pressing, and without what it would be milder.</summary>
internal static class OutcomeChanges
{
    // The nearest ones; the safety net names what to watch for, and a list of all signs would be read by nobody.
    private const int PerLevel = 4;

    public static async Task TellChangesAsync(this AssistantTurn turn, CancellationToken cancellationToken)
    {
        var now = turn.Policy.Decide(turn.Facts);
        var changes = turn.Policy.WhatWouldChange(turn.Facts);
        var raising = changes.Where(change => change.Disposition > now && CanBeSaid(turn, change)).OrderByDescending(change => IsTold(turn, change))
            .GroupBy(change => change.Disposition)
            .OrderByDescending(level => level.Key)
            .Select(level => (Text: "chat.outcome.change_up", Disposition: level.Key, Facts: level.Take(PerLevel).SelectMany(change => change.Facts)));
        var lowering = changes.Where(change => change.Disposition < now)
            .Select(change => (Text: "chat.outcome.change_down", change.Disposition, Facts: change.Facts.Keys.Select(fact => KeyValuePair.Create(fact, turn.Facts[fact] ?? FactValue.True))));
        var lines = raising.Concat(lowering).Select(line => turn.Words.Say(
            line.Text,
            ("title", turn.Words[$"dispositions.{line.Disposition.ToName()}.title"]),
            ("facts", turn.Words.List(line.Facts.Select(fact => FactPhrases.Of(turn.Words, fact.Key, fact.Value))))));
        await new Reply(string.Join("\n\n", lines.Prepend($"**{turn.Words["chat.outcome.change_title"]}**")))
            .Data("changes", changes.SelectMany(change => change.Facts.Keys).Distinct().ToList())
            .SendAsync(turn, cancellationToken);
    }

    // A sign that may begin, or a number that may rise; nobody grows younger.
    private static bool CanBeSaid(AssistantTurn turn, OutcomeChange change) => change.Facts.All(fact =>
        turn.Policy.FindFact(fact.Key) is { Asked: true } definition && (fact.Value == FactValue.True || definition.HigherIsWorse));

    // What was told already and may get worse is nearer than what was not told.
    private static bool IsTold(AssistantTurn turn, OutcomeChange change) => change.Facts.Keys.Any(fact => turn.Facts[fact] is { Kind: FactValueKind.Number });
}
