namespace BackBot.Triage;

/// <summary>Finds the highest disposition that any rule asks for.</summary>
internal sealed class Decider
{
    private readonly LiteralMask[] _clauses;
    private readonly Disposition[] _dispositions;

    public Decider(IEnumerable<CompiledRule> rules)
    {
        var clauses = rules
            .OrderByDescending(rule => rule.Rule.Disposition)
            .SelectMany(rule => rule.Condition.Clauses, (rule, clause) => (clause.Literals, rule.Rule.Disposition))
            .ToArray();
        _clauses = [.. clauses.Select(clause => clause.Literals)];
        _dispositions = [.. clauses.Select(clause => clause.Disposition)];
    }

    public Disposition Decide(LiteralMask holding)
    {
        for (var at = 0; at < _clauses.Length; at++)
        {
            if (_clauses[at].IsWithin(holding))
            {
                return _dispositions[at];
            }
        }
        return Disposition.SelfCare;
    }
}
