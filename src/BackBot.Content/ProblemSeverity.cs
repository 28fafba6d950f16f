namespace BackBot.Content;

/// <summary>How grave a problem in the content is.</summary>
public enum ProblemSeverity
{
    /// <summary>Worth knowing; nothing to do.</summary>
    Note,

    /// <summary>Probably a mistake. The bot runs, the check fails.</summary>
    Warning,

    /// <summary>The bot does not run on it.</summary>
    Error,
}
