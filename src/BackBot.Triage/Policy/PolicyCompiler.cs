namespace BackBot.Triage;

/// <summary>Numbers the literals of all conditions and turns the conditions into masks. Refuses definitions that do not fit together.</summary>
internal sealed class PolicyCompiler
{
    private readonly Dictionary<string, int> _factIndexes = new(StringComparer.Ordinal);
    private readonly Dictionary<Literal, int> _literals = [];
    private readonly PolicyDefinition _definition;

    public PolicyCompiler(PolicyDefinition definition)
    {
        _definition = definition;
        foreach (var fact in definition.Facts)
        {
            if (!_factIndexes.TryAdd(fact.Id, _factIndexes.Count))
            {
                throw new PolicyException(fact.Id, "the fact is declared twice", aboutFact: true);
            }
        }
    }

    public IReadOnlyDictionary<string, int> FactIndexes => _factIndexes;

    public CompiledCondition Compile(string subject, Condition condition)
    {
        foreach (var test in condition.Walk())
        {
            CheckTest(subject, test);
        }
        return new CompiledCondition([.. NormalForm.Of(subject, condition).Select(alternative => ToClause(subject, condition, alternative))]);
    }

    /// <summary>The facts with their masks; to be called when every condition is compiled.</summary>
    public CompiledFact[] CompileFacts()
    {
        var byFact = _literals.ToLookup(literal => literal.Key.Test.Fact, literal => (literal.Value, literal.Key));
        return [.. _definition.Facts.Select((fact, index) => new CompiledFact(fact, index, [.. byFact[fact.Id]]))];
    }

    public int IndexOf(string subject, string fact) => _factIndexes.TryGetValue(fact, out var index)
        ? index
        : throw new PolicyException(subject, $"there is no fact '{fact}'");

    private Clause ToClause(string subject, Condition condition, HashSet<Literal> alternative)
    {
        int[] numbers = [.. alternative.Select(literal => Number(subject, literal))];
        var facts = condition.Facts.Where(fact => alternative.Any(literal => literal.Test.Fact == fact)).Select(fact => IndexOf(subject, fact));
        return new Clause(LiteralMask.Of(numbers), numbers, [.. facts]);
    }

    private int Number(string subject, Literal literal)
    {
        if (!_literals.TryGetValue(literal, out var number))
        {
            number = _literals.Count;
            if (number == LiteralMask.Capacity)
            {
                throw new PolicyException(subject, $"the rules tell more than {LiteralMask.Capacity} tests of facts apart; use fewer different limits");
            }
            _literals.Add(literal, number);
        }
        return number;
    }

    private void CheckTest(string subject, FactTest test)
    {
        var kind = _definition.Facts[IndexOf(subject, test.Fact)].Kind;
        var fits = test.Operator switch
        {
            FactOperator.Exists => true,
            FactOperator.Equals when kind == FactKind.Boolean => test.Value.Kind is FactValueKind.True or FactValueKind.False,
            _ => kind == FactKind.Number && test.Value.Kind == FactValueKind.Number,
        };
        if (!fits)
        {
            throw new PolicyException(subject, kind == FactKind.Boolean
                ? $"'{test.Fact}' is true or false: test it with 'equals: true', 'equals: false' or 'exists'"
                : $"'{test.Fact}' is a number: test it with a number after 'equals', 'at_least' or 'at_most', or with 'exists'");
        }
    }
}
