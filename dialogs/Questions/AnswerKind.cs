namespace BackBot.Dialogs.Questions;

/// <summary>The kinds of answers.</summary>
internal enum AnswerKind
{
    /// <summary>It tells facts.</summary>
    Told,

    /// <summary>The person can't say.</summary>
    Unsure,

    /// <summary>"Yes" to a list: something of it, not said what.</summary>
    WhichOne,
}
