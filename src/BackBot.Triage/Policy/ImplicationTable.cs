namespace BackBot.Triage;

/// <summary>What follows from each fact, all the way: forwards from true, backwards from false.</summary>
internal sealed class ImplicationTable
{
    private readonly CompiledFact[] _facts;
    private readonly IReadOnlyDictionary<string, int> _indexes;
    private readonly int[][] _wider;
    private readonly int[][] _narrower;
    private readonly (Implication Implication, int[] Closure)[][] _bands;

    public ImplicationTable(IReadOnlyDictionary<string, int> indexes, CompiledFact[] facts)
    {
        _facts = facts;
        _indexes = indexes;
        var direct = facts.Select(Direct).ToArray();
        _wider = [.. facts.Select(fact => fact.Definition.Kind == FactKind.Boolean ? Closure(direct, fact.Index) : [])];
        _narrower = [.. facts.Select(fact => facts.Where(other => _wider[other.Index].Contains(fact.Index)).Select(other => other.Index).ToArray())];
        _bands = [.. facts.Select(fact => fact.Definition.Kind == FactKind.Number ? Bands(fact) : [])];
    }

    /// <summary>The facts that are true because this one has this value.</summary>
    public ReadOnlySpan<int> TrueFrom(int fact, FactValue value)
    {
        if (_facts[fact].Definition.Kind == FactKind.Boolean)
        {
            return value.Kind == FactValueKind.False ? [] : _wider[fact];
        }
        foreach (var (implication, closure) in _bands[fact])
        {
            if (implication.Value && (value.Kind != FactValueKind.Number || Within(implication, value.AsNumber)))
            {
                return closure;
            }
        }
        return [];
    }

    /// <summary>The facts that need not be asked because a wider fact is false or a number says so. Only facts that are not known yet.</summary>
    public IEnumerable<int> Denied(FactSet facts, FactState[] states)
    {
        HashSet<int> denied = [];
        foreach (var (id, value) in facts)
        {
            if (!_indexes.TryGetValue(id, out var index))
            {
                continue;
            }
            if (value.Kind == FactValueKind.Number)
            {
                foreach (var (implication, closure) in _bands[index])
                {
                    if (!implication.Value && Within(implication, value.AsNumber))
                    {
                        denied.UnionWith(closure);
                    }
                }
            }
            else if (value.Kind == FactValueKind.False)
            {
                denied.UnionWith(_narrower[index]);
            }
        }
        return denied.Where(fact => states[fact] != FactState.Known);
    }

    private static bool Within(Implication implication, double number) =>
        number >= (implication.AtLeast ?? double.MinValue) && number <= (implication.AtMost ?? double.MaxValue);

    private (Implication Implication, int[] Closure)[] Bands(CompiledFact fact) =>
    [
        .. fact.Definition.Implies.Select(implied => (implied,
            implied.Value
                ? new[] { Target(fact, implied) }.Concat(_wider[Target(fact, implied)]).ToArray()
                : [Target(fact, implied), .. _narrower[Target(fact, implied)]])),
    ];

    private int[] Direct(CompiledFact fact) => [.. fact.Definition.Implies.Select(implied => Target(fact, implied))];

    private int Target(CompiledFact fact, Implication implied)
    {
        if (!_indexes.TryGetValue(implied.Fact, out var target))
        {
            throw new PolicyException(fact.Definition.Id, $"it implies '{implied.Fact}', but there is no such fact", aboutFact: true);
        }
        if (_facts[target].Definition.Kind != FactKind.Boolean)
        {
            throw new PolicyException(fact.Definition.Id, $"it implies '{implied.Fact}', which is a number; only true-or-false facts can follow", aboutFact: true);
        }
        return target;
    }

    private int[] Closure(int[][] direct, int start)
    {
        List<int> reached = [];
        var waiting = new Stack<int>(direct[start]);
        while (waiting.TryPop(out var fact))
        {
            if (fact == start)
            {
                throw new PolicyException(_facts[start].Definition.Id, "it implies itself in a circle; take one 'implies' out", aboutFact: true);
            }
            if (!reached.Contains(fact))
            {
                reached.Add(fact);
                Array.ForEach(direct[fact], waiting.Push);
            }
        }
        return [.. reached];
    }
}
