namespace BackBot.Triage;

/// <summary>The answer that leads to the mildest advice: how a conversation goes when nothing is wrong.</summary>
internal sealed class HarmlessAnswer(FactTable table, Decider decider)
{
    /// <summary>The set with this fact told in its most harmless value.</summary>
    public FactSet Tell(FactSet told, string fact)
    {
        if (!table.TryIndex(fact, out var index))
        {
            return told;
        }
        // MinBy takes the first of equals, and the classes come mildest first.
        return table.Facts[index].Classes.Select(value => told.With(fact, value)).MinBy(set => decider.Decide(table.Holding(set)))!;
    }
}
