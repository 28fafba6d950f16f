namespace BackBot.Dialogs.Turns;

/// <summary>The facts the dialogs themselves set or read; everything else is named by the content alone.</summary>
internal static class FactIds
{
    public const string Age = "age";
    public const string Pain = "pain_0_10";
    public const string DurationDays = "duration_days";
    public const string Under18 = "under_18";
    public const string WorseAfterStretch = "worse_after_stretch";
    public const string TimeMorning = "time_morning";
    public const string TimeEvening = "time_evening";
    public const string Crisis = "crisis";

    /// <summary>The fact that says a method helped before, which triage prefers next time.</summary>
    public static string Helped(string method) => $"helped_{method}";
}
