namespace BackBot.Storage;

/// <summary>Who an activity comes from, and whether a client's transcript shows it. The numbers are stored.</summary>
public enum ActivityDirection
{
    /// <summary>From the person; shown.</summary>
    Inbound = 0,

    /// <summary>From the bot; shown.</summary>
    Outbound = 1,

    /// <summary>From the channel (a person joined, an invoke); kept so that its duplicate is known, never shown.</summary>
    Hidden = 2,
}
