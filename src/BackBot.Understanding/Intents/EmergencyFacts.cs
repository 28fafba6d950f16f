using BackBot.Triage;
using BackBot.Understanding.Facts;
using BackBot.Understanding.Vocabulary;

namespace BackBot.Understanding.Intents;

/// <summary>The facts that, alone or together, make a message an emergency (<c>intents: emergency_when:</c>).</summary>
internal sealed class EmergencyFacts(IEnumerable<LanguageEntry> groups)
{
    private readonly string[][] _groups = [.. groups.Select(g => g.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    /// <summary>True when all facts of one group are true, of the person or of whom they speak.</summary>
    public bool Any(FactResult facts) => _groups.Any(g => Holds(g, facts.Self) || Holds(g, facts.Other));

    private static bool Holds(string[] group, Dictionary<string, FactValue> facts) =>
        group.All(f => facts.TryGetValue(f, out var value) && value == FactValue.True);
}
