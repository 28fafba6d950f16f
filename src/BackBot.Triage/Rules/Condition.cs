namespace BackBot.Triage;

/// <summary>When a rule holds. The grammar is closed: all, any, not, and a test of one fact.</summary>
public abstract record Condition
{
    private protected Condition()
    {
    }

    /// <summary>The ids of all facts the condition looks at, each once, in order of appearance.</summary>
    public IReadOnlyList<string> Facts => [.. Walk().Select(test => test.Fact).Distinct()];

    /// <summary>Every test in the condition, in order of appearance.</summary>
    public abstract IEnumerable<FactTest> Walk();
}
