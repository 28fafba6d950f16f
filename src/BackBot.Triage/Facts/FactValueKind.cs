namespace BackBot.Triage;

/// <summary>The four kinds of value a told fact can have.</summary>
public enum FactValueKind
{
    /// <summary>The person does not have it.</summary>
    False,

    /// <summary>The person has it.</summary>
    True,

    /// <summary>The person could not say.</summary>
    Unsure,

    /// <summary>A number.</summary>
    Number,
}
