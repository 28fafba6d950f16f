namespace BackBot.Triage;

/// <summary>Answers "what would change this?".</summary>
internal sealed class ChangeFinder(FactTable table, TriagePolicy policy)
{
    public IReadOnlyList<OutcomeChange> Find(FactSet facts)
    {
        var now = policy.Decide(facts);
        List<OutcomeChange> changes = [];
        if (Lowering(facts, now) is { } lowering)
        {
            changes.Add(lowering);
        }
        foreach (var fact in table.Facts.Where(fact => fact.Definition.Role == FactRole.Sign))
        {
            if (Raising(facts, fact, now) is { } raising)
            {
                changes.Add(raising);
            }
        }
        return changes;
    }

    // The mildest other value that raises the disposition; unsure is left out, as nobody sets out to be unsure.
    private OutcomeChange? Raising(FactSet facts, CompiledFact fact, Disposition now)
    {
        foreach (var value in fact.Classes.Where(value => value != FactValue.Unsure))
        {
            var then = policy.Decide(facts.With(fact.Definition.Id, value));
            if (then > now)
            {
                return new OutcomeChange(new Dictionary<string, FactValue> { [fact.Definition.Id] = value }, then);
            }
        }
        return null;
    }

    // Takes back all that was told, then gives back one after the other while the disposition stays lower.
    private OutcomeChange? Lowering(FactSet facts, Disposition now)
    {
        var harmless = new HarmlessAnswer(table, new Decider(policy.Rules));
        var without = facts.Aggregate(facts, (set, fact) => harmless.Tell(set, fact.Key));
        if (policy.Decide(without) >= now)
        {
            return null;
        }
        foreach (var (id, value) in facts)
        {
            var restored = without.With(id, value);
            if (policy.Decide(restored) < now)
            {
                without = restored;
            }
        }
        var changed = facts.Where(fact => without[fact.Key] != fact.Value).ToDictionary(fact => fact.Key, fact => without[fact.Key]!.Value);
        return new OutcomeChange(changed, policy.Decide(without));
    }
}
