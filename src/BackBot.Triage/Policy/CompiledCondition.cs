namespace BackBot.Triage;

/// <summary>A condition as alternatives over numbered literals.</summary>
/// <param name="Clauses">The alternatives; it holds when one of them does.</param>
internal sealed record CompiledCondition(Clause[] Clauses)
{
    public bool Holds(LiteralMask holding)
    {
        foreach (var clause in Clauses)
        {
            if (clause.Literals.IsWithin(holding))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The facts of every alternative that holds, each once, in the order of the condition.</summary>
    public List<int> FiringFacts(LiteralMask holding)
    {
        List<int> facts = [];
        foreach (var clause in Clauses)
        {
            if (!clause.Literals.IsWithin(holding))
            {
                continue;
            }
            foreach (var fact in clause.Facts)
            {
                if (!facts.Contains(fact))
                {
                    facts.Add(fact);
                }
            }
        }
        return facts;
    }
}
