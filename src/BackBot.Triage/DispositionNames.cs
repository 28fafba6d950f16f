namespace BackBot.Triage;

/// <summary>The names of the dispositions in content files, on the wire and in stored assessments.</summary>
public static class DispositionNames
{
    /// <summary>All names, from the mildest to the most pressing.</summary>
    public static IReadOnlyList<string> All => [.. Enum.GetValues<Disposition>().Select(ToName)];

    /// <summary>The name of the disposition, for example <c>see_professional</c>.</summary>
    public static string ToName(this Disposition disposition) => disposition switch
    {
        Disposition.Emergency => "emergency",
        Disposition.Urgent => "urgent",
        Disposition.SeeProfessional => "see_professional",
        _ => "self_care",
    };

    /// <summary>Reads a name; false when it is none of the four.</summary>
    public static bool TryParse(string? name, out Disposition disposition)
    {
        foreach (var candidate in Enum.GetValues<Disposition>())
        {
            if (candidate.ToName() == name)
            {
                disposition = candidate;
                return true;
            }
        }
        disposition = Disposition.SelfCare;
        return false;
    }
}
