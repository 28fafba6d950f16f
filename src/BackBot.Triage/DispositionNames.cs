namespace BackBot.Triage;

/// <summary>The names of the dispositions in content files, on the wire and in stored assessments.</summary>
public static class DispositionNames
{
    private static readonly string[] Names = ["self_care", "see_professional", "urgent", "emergency"];

    /// <summary>All names, from the mildest to the most pressing.</summary>
    public static IReadOnlyList<string> All => Names;

    /// <summary>The name of the disposition, for example <c>see_professional</c>.</summary>
    public static string ToName(this Disposition disposition) => Names[(int)disposition];

    /// <summary>Reads a name; false when it is none of the four.</summary>
    public static bool TryParse(string? name, out Disposition disposition)
    {
        var at = Array.IndexOf(Names, name);
        disposition = at < 0 ? Disposition.SelfCare : (Disposition)at;
        return at >= 0;
    }
}
