using BackBot.Triage;

namespace BackBot.Content.Tests.Proof;

/// <summary>Asks the real code directly, combination by combination, where that is possible.</summary>
internal static class BruteForce
{
    /// <summary>Every value of every three facts, the others not told, against the diagram. Returns how many.</summary>
    public static long Triples(PolicyProof proof)
    {
        var space = proof.Space;
        var diagrams = space.Diagrams;
        var rest = Enumerable.Range(0, space.Facts.Count).Aggregate(proof.Advice, (node, _) => node);
        var count = 0L;
        for (var a = 0; a < space.Facts.Count; a++)
        {
            for (var b = a + 1; b < space.Facts.Count; b++)
            {
                for (var c = b + 1; c < space.Facts.Count; c++)
                {
                    var others = OnlyThese(diagrams, rest, a, b, c);
                    count += Compare(proof, others, a, b, c);
                }
            }
        }
        return count;
    }

    private static long Compare(PolicyProof proof, int node, int a, int b, int c)
    {
        var space = proof.Space;
        var diagrams = space.Diagrams;
        var count = 0L;
        for (var x = 0; x < space.Domains[a].Count; x++)
        {
            for (var y = 0; y < space.Domains[b].Count; y++)
            {
                for (var z = 0; z < space.Domains[c].Count; z++)
                {
                    var facts = space.ToFacts([new(a, x), new(b, y), new(c, z)]);
                    _ = diagrams.IsLeaf(diagrams.Restrict(diagrams.Restrict(diagrams.Restrict(node, a, x), b, y), c, z), out var level);
                    if ((int)proof.Policy.Decide(facts) != level)
                    {
                        Assert.Fail($"{facts} is {proof.Policy.Decide(facts)} and not {(Disposition)level}");
                    }
                    count++;
                }
            }
        }
        return count;
    }

    private static int OnlyThese(Diagrams diagrams, int node, params int[] kept) =>
        diagrams.Support(node).Where(variable => !kept.Contains(variable)).Aggregate(node, (at, variable) => diagrams.Restrict(at, variable, 0));

    /// <summary>Every combination of abilities and preferences (true or not told), through the real outcome. Returns how many.</summary>
    public static long Abilities(PolicyProof proof)
    {
        var ids = proof.Space.Facts.Where(fact => fact.Role != FactRole.Sign).Select(fact => fact.Id).ToArray();
        for (var bits = 0; bits < 1 << ids.Length; bits++)
        {
            var chosen = bits;
            var facts = FactSet.Of(ids.Where((_, at) => (chosen >> at & 1) == 1).Select(id => KeyValuePair.Create(id, FactValue.True)));
            var outcome = proof.Policy.Assess(facts);
            var banned = WarningSigns.Banned.Where(method => method.Value.Any(fact => facts[fact] is not null)).Select(method => method.Key).ToHashSet();
            if (outcome.Disposition != Disposition.SelfCare || outcome.Offered.Any(method => banned.Contains(method.Id))
                || outcome.Offered.Count + outcome.Excluded.Count != proof.Policy.Definition.Methods.Count)
            {
                Assert.Fail($"{facts} offers {string.Join(", ", outcome.Offered.Select(method => method.Id))}");
            }
        }
        return 1L << ids.Length;
    }
}
