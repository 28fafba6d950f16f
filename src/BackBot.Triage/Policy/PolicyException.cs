namespace BackBot.Triage;

/// <summary>The definitions do not make a policy: something refers to what is not there, or contradicts itself.</summary>
public sealed class PolicyException : Exception
{
    /// <summary>An error about one item of the definitions.</summary>
    /// <param name="subject">The id of the rule, fact, question, method or contraindication at fault.</param>
    /// <param name="message">What is wrong and what to write.</param>
    /// <param name="aboutFact">Whether the item is a fact and not something of the same id.</param>
    public PolicyException(string subject, string message, bool aboutFact = false)
        : base($"{subject}: {message}")
    {
        Subject = subject;
        AboutFact = aboutFact;
    }

    /// <summary>The id of the item at fault.</summary>
    public string Subject { get; }

    /// <summary>Whether the item is a fact; otherwise a rule, question, method, contraindication or preference.</summary>
    public bool AboutFact { get; }
}
