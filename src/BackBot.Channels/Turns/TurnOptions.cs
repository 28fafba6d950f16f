namespace BackBot.Channels.Turns;

/// <summary>Configuration section <c>BackBot:Turns</c>.</summary>
public sealed class TurnOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "BackBot:Turns";

    /// <summary>After this long the bot is stopped and the person is told kindly. A second to five minutes.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a turn is run again when another instance was faster. 1 to 100.</summary>
    public int Reruns { get; set; } = 10;
}
