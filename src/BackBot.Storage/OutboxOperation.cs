namespace BackBot.Storage;

/// <summary>What a queued delivery does at the channel. The numbers are stored.</summary>
public enum OutboxOperation
{
    /// <summary>Sends an activity.</summary>
    Send = 0,

    /// <summary>Replaces an activity that was sent before.</summary>
    Update = 1,

    /// <summary>Removes an activity that was sent before.</summary>
    Delete = 2,
}
