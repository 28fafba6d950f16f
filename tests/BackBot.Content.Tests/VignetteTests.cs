using System.Text.Json.Nodes;
using BackBot.Triage;

namespace BackBot.Content.Tests;

/// <summary>Made-up cases with the advice that they should get. No clinician has reviewed them.</summary>
public class VignetteTests
{
    // What these stories tell that the first set has no id for.
    private static readonly Dictionary<string, string> OwnFacts = new()
    {
        ["vg11"] = "major_trauma",
        ["vg22"] = "sudden_onset",
        ["vg29"] = "sudden_onset",
        ["vg31"] = "weakness_getting_worse",
        ["vg57"] = "major_trauma",
    };

    // What these stories tell of what the person cannot do, for which the first set has no ids either.
    private static readonly Dictionary<string, string[]> Abilities = new()
    {
        ["vg27"] = ["hip_replacement"],
        ["vg36"] = ["wrist_pain"],
        ["vg48"] = ["cannot_get_to_floor", "knee_pain", "no_foam_roller"],
    };

    [Theory]
    [InlineData("first.jsonl", 58, false)]
    [InlineData("first.jsonl", 58, true)]
    [InlineData("vignettes.jsonl", 43, false)]
    public void None_gets_milder_advice_than_it_should_and_nearly_all_get_it_right(string file, int least, bool withOwnFacts)
    {
        var right = 0;
        foreach (var vignette in Read(file))
        {
            var facts = Facts(vignette);
            var id = vignette["id"]!.ToString();
            if (withOwnFacts && OwnFacts.TryGetValue(id, out var own))
            {
                facts = facts.With(own, true);
            }
            Assert.True(DispositionNames.TryParse(vignette["expected_disposition"]!.ToString(), out var expected));
            var advice = RealContent.Loaded.Policy.Decide(facts);
            Assert.True(advice >= expected, $"{id} gets {advice} and should get {expected}");
            right += advice == expected ? 1 : 0;
        }
        Assert.InRange(right, least, int.MaxValue);
    }

    [Fact]
    public void Each_gets_the_methods_that_nothing_speaks_against()
    {
        foreach (var vignette in Read("first.jsonl"))
        {
            var id = vignette["id"]!.ToString();
            var facts = Abilities.GetValueOrDefault(id, []).Aggregate(Facts(vignette), (set, fact) => set.With(fact, true));
            var excluded = vignette["excluded_methods"]!.AsArray().Select(method => method!.ToString()).Order();
            Assert.Equal(excluded, RealContent.Loaded.Policy.Assess(facts).Excluded.Select(method => method.Id).Order());
        }
    }

    private static IEnumerable<JsonNode> Read(string file) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Vignettes", file)).Select(line => JsonNode.Parse(line)!);

    private static FactSet Facts(JsonNode vignette) => FactSet.Of(vignette["facts"]!.AsObject()
        .Select(fact => KeyValuePair.Create(fact.Key, FactValue.Parse(fact.Value!.ToString().ToLowerInvariant()))));
}
