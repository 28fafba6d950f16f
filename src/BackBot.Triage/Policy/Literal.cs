namespace BackBot.Triage;

/// <summary>A test of one fact or its negation: what normal forms are made of.</summary>
/// <param name="Test">The test.</param>
/// <param name="Negated">Whether its negation is meant.</param>
internal readonly record struct Literal(FactTest Test, bool Negated)
{
    /// <summary>Whether it holds for a fact that has this value; null means not told.</summary>
    public bool Holds(FactValue? value, FactKind kind)
    {
        if (value is not { } told)
        {
            return Negated;
        }
        var unclear = told.Kind == FactValueKind.Unsure || (kind == FactKind.Number) != (told.Kind == FactValueKind.Number);
        if (Test.Operator == FactOperator.Exists)
        {
            return !Negated;
        }
        if (kind == FactKind.Boolean)
        {
            return ((unclear || told.Kind == FactValueKind.True) == (Test.Value == FactValue.True)) != Negated;
        }
        // An unsure number counts on whichever side is worse, so it passes a comparison and its negation alike.
        return unclear || Compare(told.AsNumber) != Negated;
    }

    private bool Compare(double number) => Test.Operator switch
    {
        FactOperator.AtLeast => number >= Test.Value.AsNumber,
        FactOperator.AtMost => number <= Test.Value.AsNumber,
        _ => number.Equals(Test.Value.AsNumber),
    };
}
