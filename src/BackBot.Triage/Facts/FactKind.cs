namespace BackBot.Triage;

/// <summary>What kind of value a fact takes.</summary>
public enum FactKind
{
    /// <summary>True, false or unsure; true is always the worse or the restricting value.</summary>
    Boolean,

    /// <summary>A number, or unsure.</summary>
    Number,
}
