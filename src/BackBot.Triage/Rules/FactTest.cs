namespace BackBot.Triage;

/// <summary>A test of one fact. A fact that was not told passes no test.</summary>
/// <param name="Fact">The fact's id.</param>
/// <param name="Operator">How it is tested.</param>
/// <param name="Value">What it is compared with; ignored by <see cref="FactOperator.Exists"/>.</param>
public sealed record FactTest(string Fact, FactOperator Operator, FactValue Value = default) : Condition
{
    /// <inheritdoc/>
    public override IEnumerable<FactTest> Walk() => [this];
}
