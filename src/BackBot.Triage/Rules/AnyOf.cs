namespace BackBot.Triage;

/// <summary>At least one part must hold.</summary>
/// <param name="Parts">At least one condition.</param>
public sealed record AnyOf(IReadOnlyList<Condition> Parts) : Condition
{
    /// <inheritdoc/>
    public override IEnumerable<FactTest> Walk() => Parts.SelectMany(part => part.Walk());
}
