namespace BackBot.Triage;

/// <summary>Every part must hold.</summary>
/// <param name="Parts">At least one condition.</param>
public sealed record AllOf(IReadOnlyList<Condition> Parts) : Condition
{
    /// <inheritdoc/>
    public override IEnumerable<FactTest> Walk() => Parts.SelectMany(part => part.Walk());
}
