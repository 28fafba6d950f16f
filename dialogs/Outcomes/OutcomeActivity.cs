using BackBot.Dialogs.Cards;
using BackBot.Dialogs.Turns;
using BackBot.Triage;

namespace BackBot.Dialogs.Outcomes;

/// <summary>Shows the advice: what to do first and short, then what to watch for, with the reasons one click away.</summary>
internal static class OutcomeActivity
{
    public static Reply Of(AssistantTurn turn, TriageOutcome outcome)
    {
        var words = turn.Words;
        var level = outcome.Fired.Any(fired => fired.Facts.Contains(FactIds.Crisis)) ? FactIds.Crisis : outcome.Disposition.ToName();
        var first = outcome.Disposition == Disposition.SelfCare
            ? words[$"dispositions.{level}.lead"]
            : $"{words[$"dispositions.{level}.action"]} {words[$"dispositions.{level}.no_stretch"]}";
        var text = $"**{words[$"dispositions.{level}.title"]}**\n\n{first}";
        var net = SafetyNet.Of(words, outcome.Disposition, level);
        var explanation = Explanation.Lines(turn, outcome);
        var card = new Card();
        var methods = Methods(turn, outcome).ToList();
        card.Add(methods.Select(line => CardParts.Text(line)));
        card.Add(CardParts.Text(net.Title, strong: true));
        card.Add(CardParts.Text(string.Join('\n', net.Lines.Select(line => $"- {line}"))));
        card.Do(CardParts.Unfold(words["chat.buttons.why"], new Card().Add(explanation.Select(line => CardParts.Text(line)))));
        return new Reply(text)
            .Card(card, [.. methods, net.Title, .. net.Lines.Select(line => $"- {line}")])
            .Data("outcome", outcome.Disposition.ToName())
            .Data("rules", outcome.Fired.Select(fired => fired.Rule.Id).ToList())
            .Data("because", outcome.Fired.SelectMany(fired => fired.Facts).Distinct().ToList())
            .Data("methods", outcome.Offered.Select(method => method.Id).ToList())
            .Data("excluded", outcome.Excluded.ToDictionary(method => method.Id, method => (object)method.Because))
            .Data("facts", turn.Facts.ToDictionary(fact => fact.Key, fact => (object)fact.Value.ToString()))
            .Data("content_version", outcome.ContentVersion);
    }

    private static IEnumerable<string> Methods(AssistantTurn turn, TriageOutcome outcome)
    {
        var words = turn.Words;
        if (outcome.Disposition != Disposition.SelfCare)
        {
            yield break;
        }

        if (outcome.Offered.Count == 0)
        {
            yield return words["dispositions.self_care.no_method"];
            yield break;
        }

        foreach (var method in outcome.Offered.Take(OutcomeMenu.Suggested))
        {
            yield return $"**{words[$"methods.{method.Id}.name"]}**: {words[method.ReasonKey]}";
        }
    }
}
