namespace BackBot.Channels.CheckIns;

/// <summary>Configuration section <c>BackBot:CheckIn</c>.</summary>
public sealed class CheckInOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "BackBot:CheckIn";

    /// <summary>How often the schedule is looked through. A second to an hour.</summary>
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(30);
}
