namespace BackBot.Triage;

/// <summary>What follows from alternatives, over all values of the facts in them.</summary>
internal sealed class ClauseLogic(FactTable table)
{
    /// <summary>No definite answers satisfy it.</summary>
    public bool Contradicts(Clause clause) => clause.Facts.Any(index =>
    {
        var fact = table.Facts[index];
        var needed = clause.Literals & fact.All;
        var definite = fact.Classes.Where(value => value != FactValue.Unsure).Select(fact.Of).Append(fact.Absent);
        return !definite.Any(needed.IsWithin);
    });

    /// <summary>Whenever the first holds, so does the second.</summary>
    public bool Entails(Clause first, Clause second) => second.Facts.All(index =>
    {
        var fact = table.Facts[index];
        var needed = second.Literals & fact.All;
        return Follows(first, index) ? needed.IsWithin(fact.Worst) : Allowed(first, fact).All(needed.IsWithin);
    });

    private static IEnumerable<LiteralMask> Allowed(Clause clause, CompiledFact fact)
    {
        var needed = clause.Literals & fact.All;
        return fact.Classes.Select(fact.Of).Append(fact.Absent).Where(needed.IsWithin);
    }

    // Whether the fact is true because every value that another fact of the clause may have implies it.
    private bool Follows(Clause clause, int implied) => clause.Facts.Any(index =>
    {
        var fact = table.Facts[index];
        var needed = clause.Literals & fact.All;
        return !needed.IsWithin(fact.Absent)
            && fact.Classes.Where(value => needed.IsWithin(fact.Of(value))).All(value => table.Implies(index, value, implied));
    });
}
