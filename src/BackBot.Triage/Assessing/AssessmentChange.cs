namespace BackBot.Triage;

/// <summary>A change of something told before, or an attempt at one.</summary>
public sealed class AssessmentChange
{
    /// <summary>The fact.</summary>
    public string Fact { get; set; } = "";

    /// <summary>The value before, in text form.</summary>
    public string From { get; set; } = "";

    /// <summary>The value asked for, in text form.</summary>
    public string To { get; set; } = "";

    /// <summary>The question, or <see cref="Assessment.FreeText"/> or <see cref="Assessment.Correction"/>.</summary>
    public string By { get; set; } = "";

    /// <summary>When, as an ISO 8601 instant.</summary>
    public string At { get; set; } = "";

    /// <summary>Whether it was made. False: what was told before stayed.</summary>
    public bool Made { get; set; }
}
