namespace BackBot.Triage;

/// <summary>A fact in an assessment: its value, and who told it when. Plain properties, so that any JSON serializer round-trips it.</summary>
public sealed class AssessedFact
{
    /// <summary>The value in text form, see <see cref="FactValue.ToString"/>.</summary>
    public string Value { get; set; } = "";

    /// <summary>The question it answered, or <see cref="Assessment.FreeText"/> or <see cref="Assessment.Correction"/>.</summary>
    public string By { get; set; } = "";

    /// <summary>When it was told, as an ISO 8601 instant.</summary>
    public string At { get; set; } = "";
}
