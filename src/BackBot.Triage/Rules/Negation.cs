namespace BackBot.Triage;

/// <summary>The part is not known to hold: it is denied, or nothing was told. An unsure number counts as the worse side.</summary>
/// <param name="Part">What must not be known to hold.</param>
public sealed record Negation(Condition Part) : Condition
{
    /// <inheritdoc/>
    public override IEnumerable<FactTest> Walk() => Part.Walk();
}
