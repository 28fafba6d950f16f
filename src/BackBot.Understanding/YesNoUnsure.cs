namespace BackBot.Understanding;

/// <summary>An answer to a yes/no question. "Unsure" is an answer of its own and never counts as no.</summary>
public enum YesNoUnsure
{
    /// <summary>Yes, also partly or only at times.</summary>
    Yes,

    /// <summary>No, also "not now" and "not that I noticed".</summary>
    No,

    /// <summary>The person can't tell.</summary>
    Unsure,
}
