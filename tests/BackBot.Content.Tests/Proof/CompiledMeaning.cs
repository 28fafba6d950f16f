using BackBot.Triage;

namespace BackBot.Content.Tests.Proof;

/// <summary>What the compiled policy makes of the conditions, as diagrams, read out of its masks.</summary>
internal sealed class CompiledMeaning(FactSpace space, TriagePolicy policy)
{
    private readonly Diagrams _diagrams = space.Diagrams;
    private readonly Dictionary<int, int> _implied = [];

    /// <summary>1 where the compiled condition holds.</summary>
    public int Of(CompiledCondition condition) => condition.Clauses
        .Select(clause => clause.Facts.Select(fact => Literals(clause, fact)).Aggregate(_diagrams.Leaf(1), _diagrams.And))
        .Aggregate(_diagrams.Leaf(0), _diagrams.Or);

    // Where the literals of the clause about this fact hold: by its own value, unless it follows from another fact.
    private int Literals(Clause clause, int index)
    {
        var fact = policy.Table.Facts[index];
        var needed = clause.Literals & fact.All;
        var own = _diagrams.Test(index, value => needed.IsWithin(space.Domains[index][value] is { } told ? fact.Of(told) : fact.Absent));
        var implied = Implied(index);
        return needed.IsWithin(fact.Worst) ? _diagrams.Or(own, implied) : _diagrams.Apply(Operations.Unless, own, implied);
    }

    private int Implied(int index)
    {
        if (!_implied.TryGetValue(index, out var diagram))
        {
            diagram = policy.Table.Facts
                .Select(cause => _diagrams.Test(cause.Index, value => space.Domains[cause.Index][value] is { } told && policy.Table.Implies(cause.Index, told, index)))
                .Aggregate(_diagrams.Leaf(0), _diagrams.Or);
            _implied.Add(index, diagram);
        }
        return diagram;
    }
}
