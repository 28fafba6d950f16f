namespace BackBot.Triage;

/// <summary>The definitions do not make a policy: something refers to what is not there, or contradicts itself.</summary>
public sealed class PolicyException : Exception
{
    /// <summary>An error about one item of the definitions.</summary>
    /// <param name="subject">The id of the rule, fact, question, method or contraindication at fault.</param>
    /// <param name="message">What is wrong and what to write.</param>
    public PolicyException(string subject, string message)
        : base($"{subject}: {message}") => Subject = subject;

    /// <summary>The id of the item at fault.</summary>
    public string Subject { get; }
}
