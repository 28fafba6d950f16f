namespace BackBot.Triage;

/// <summary>What a fact is for.</summary>
public enum FactRole
{
    /// <summary>A symptom or a health background that may be a warning. Once told, it stays told.</summary>
    Sign,

    /// <summary>Something the person cannot do or does not have; it rules out methods.</summary>
    Ability,

    /// <summary>What only bears on the order of the methods, such as the time of day.</summary>
    Preference,
}
