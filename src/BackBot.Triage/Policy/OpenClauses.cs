namespace BackBot.Triage;

/// <summary>
/// The alternatives that are still possible, each reduced to what is not certain yet. One that cannot hold without another
/// of the same or a higher level holding too is passed over: its other facts decide nothing.
/// </summary>
internal sealed class OpenClauses(FactTable table, Knowledge known)
{
    private readonly List<(Clause Clause, LiteralMask Left, LiteralMask Consequences, int Level)> _clauses = [];

    public void Add(CompiledCondition condition, int level)
    {
        foreach (var clause in condition.Clauses)
        {
            if (clause.Literals.IsWithin(known.Possible))
            {
                _clauses.Add((clause, clause.Literals.Except(known.Certain), table.Consequences(clause, known.Certain), level));
            }
        }
    }

    /// <summary>Raises the reach of every open fact of an alternative that decides something to the alternative's level.</summary>
    public void Mark(int[] reach)
    {
        for (var at = 0; at < _clauses.Count; at++)
        {
            if (IsIdle(at))
            {
                continue;
            }
            foreach (var fact in _clauses[at].Clause.Facts)
            {
                if (known.States[fact] == FactState.Open)
                {
                    reach[fact] = Math.Max(reach[fact], _clauses[at].Level);
                }
            }
        }
    }

    // Of two alternatives of one level that come to the same, the first counts.
    private bool IsIdle(int at)
    {
        var (_, left, consequences, level) = _clauses[at];
        for (var other = 0; other < _clauses.Count; other++)
        {
            if (other == at || _clauses[other].Level < level || !_clauses[other].Left.IsWithin(consequences))
            {
                continue;
            }
            if (other < at || _clauses[other].Level > level || !left.IsWithin(_clauses[other].Consequences))
            {
                return true;
            }
        }
        return false;
    }
}
