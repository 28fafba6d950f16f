using System.Collections.Frozen;

namespace BackBot.Triage;

/// <summary>The facts of a policy with their masks and what follows from what.</summary>
internal sealed class FactTable
{
    private readonly FrozenDictionary<string, int> _indexes;
    private readonly CompiledFact[] _facts;
    private readonly ImplicationTable _implications;
    private readonly LiteralMask _absent;
    private readonly LiteralMask[] _entailed;

    public FactTable(IReadOnlyDictionary<string, int> indexes, CompiledFact[] facts)
    {
        _indexes = indexes.ToFrozenDictionary(StringComparer.Ordinal);
        _facts = facts;
        _implications = new ImplicationTable(indexes, facts);
        _absent = facts.Aggregate(LiteralMask.None, (mask, fact) => mask | fact.Absent);
        _entailed = [.. Enumerable.Range(0, LiteralMask.Capacity).Select(LiteralMask.Single).Select(EntailedBy)];
    }

    public IReadOnlyList<CompiledFact> Facts => _facts;

    public bool TryIndex(string id, out int index) => _indexes.TryGetValue(id, out index);

    /// <summary>The literals that hold. Facts that the policy does not know are passed over. Allocates nothing.</summary>
    public LiteralMask Holding(FactSet facts)
    {
        if (facts.Known is { } known && known.Table == this)
        {
            return known.Holding;
        }
        var holding = _absent;
        var impliedAll = LiteralMask.None;
        var impliedWorst = LiteralMask.None;
        foreach (ref readonly var told in facts.Span)
        {
            if (!_indexes.TryGetValue(told.Key, out var index))
            {
                continue;
            }
            var fact = _facts[index];
            holding = holding.Except(fact.All) | fact.Of(told.Value);
            foreach (var implied in _implications.TrueFrom(index, told.Value))
            {
                impliedAll |= _facts[implied].All;
                impliedWorst |= _facts[implied].Worst;
            }
        }
        return holding.Except(impliedAll) | impliedWorst;
    }

    /// <summary>Whether a fact is true because another one has this value.</summary>
    public bool Implies(int fact, FactValue value, int implied) => _implications.TrueFrom(fact, value).Contains(implied);

    /// <summary>The told facts from which this one follows.</summary>
    public IEnumerable<string> CausesOf(int implied, FactSet told) =>
        told.Where(fact => _indexes.TryGetValue(fact.Key, out var index) && Implies(index, fact.Value, implied)).Select(fact => fact.Key);

    /// <summary>All literals that hold whenever those literals of the clause hold that are not certain yet.</summary>
    public LiteralMask Consequences(Clause clause, LiteralMask certain)
    {
        var consequences = LiteralMask.None;
        foreach (var number in clause.Numbers)
        {
            if (!LiteralMask.Single(number).IsWithin(certain))
            {
                consequences |= _entailed[number];
            }
        }
        return consequences;
    }

    /// <summary>What is known, for deciding what to ask. Worked out once for a set.</summary>
    public Knowledge Know(FactSet facts) => facts.Known is { } known && known.Table == this ? known : facts.Known = WorkOut(facts);

    private Knowledge WorkOut(FactSet facts)
    {
        var holding = Holding(facts);
        var states = new FactState[_facts.Length];
        var deniedAll = LiteralMask.None;
        var deniedFalse = LiteralMask.None;
        foreach (var fact in _facts)
        {
            states[fact.Index] = fact.Definition.Asked ? FactState.Open : FactState.NotAsked;
        }
        foreach (var (id, value) in facts)
        {
            if (_indexes.TryGetValue(id, out var index))
            {
                states[index] = FactState.Known;
                foreach (var implied in _implications.TrueFrom(index, value))
                {
                    states[implied] = FactState.Known;
                }
            }
        }
        foreach (var denied in _implications.Denied(facts, states))
        {
            states[denied] = FactState.Known;
            deniedAll |= _facts[denied].All;
            deniedFalse |= _facts[denied].WhenFalse;
        }
        var certain = holding.Except(deniedAll) | deniedFalse;
        var possible = certain;
        foreach (var fact in _facts)
        {
            if (states[fact.Index] == FactState.Open)
            {
                certain = certain.Except(fact.All);
                possible |= fact.All;
            }
        }
        return new Knowledge(this, holding, certain, possible, states);
    }

    private LiteralMask EntailedBy(LiteralMask literal)
    {
        foreach (var fact in _facts)
        {
            if (literal.IsWithin(fact.All))
            {
                var wider = literal.IsWithin(fact.Absent) ? [] : _facts.Where(other =>
                    fact.Classes.Where(value => literal.IsWithin(fact.Of(value))).All(value => Implies(fact.Index, value, other.Index)));
                return wider.Aggregate(fact.Entailed(literal), (entailed, other) => entailed | other.Worst);
            }
        }
        return LiteralMask.None;
    }
}
