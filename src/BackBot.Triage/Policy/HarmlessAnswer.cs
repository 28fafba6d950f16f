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
        FactSet? mildest = null;
        var lowest = Disposition.Emergency;
        // The classes come mildest first, so the first of equals is taken, and nothing is milder than self-care.
        foreach (var value in table.Facts[index].Classes)
        {
            var set = told.With(fact, value);
            var disposition = decider.Decide(table.Holding(set));
            if (mildest is null || disposition < lowest)
            {
                (mildest, lowest) = (set, disposition);
            }
            if (lowest == Disposition.SelfCare)
            {
                break;
            }
        }
        return mildest ?? told;
    }
}
