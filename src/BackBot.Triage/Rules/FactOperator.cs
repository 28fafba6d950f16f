namespace BackBot.Triage;

/// <summary>The four tests of a fact.</summary>
public enum FactOperator
{
    /// <summary>It was told, whatever the value.</summary>
    Exists,

    /// <summary>It has this value. Unsure passes "equals true" and every comparison of a number; it does not pass "equals false".</summary>
    Equals,

    /// <summary>The number is this or more, or unsure.</summary>
    AtLeast,

    /// <summary>The number is this or less, or unsure.</summary>
    AtMost,
}
