namespace BackBot.Triage;

/// <summary>How a question is answered.</summary>
public enum QuestionKind
{
    /// <summary>Tick what applies, or "none of these". Submitting makes the unticked ones false.</summary>
    Checklist,

    /// <summary>Yes, no or not sure, about one fact.</summary>
    YesNo,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A length of time, in days; options stand for common answers.</summary>
    Duration,

    /// <summary>One of the options.</summary>
    Choice,
}
