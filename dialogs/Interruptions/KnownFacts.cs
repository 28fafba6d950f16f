using BackBot.Dialogs.ReadBack;
using BackBot.Dialogs.Turns;
using BackBot.Triage;

namespace BackBot.Dialogs.Interruptions;

/// <summary>"What do you know about me": every fact, and how long it is kept.</summary>
internal static class KnownFacts
{
    public static string Of(AssistantTurn turn)
    {
        var words = turn.Words;
        var facts = turn.Facts.Where(fact => turn.Policy.FindFact(fact.Key) is { Role: not FactRole.Preference }).ToList();
        var kept = words.Say("chat.known.kept_for", ("days", turn.Services.Defaults.RetentionDays));
        return facts.Count == 0
            ? $"{words["chat.known.nothing"]} {kept}"
            : string.Join("\n\n", [$"**{words["chat.known.title"]}**", .. facts.Select(fact => $"- {FactPhrases.Of(words, fact.Key, fact.Value)}"), kept]);
    }
}
