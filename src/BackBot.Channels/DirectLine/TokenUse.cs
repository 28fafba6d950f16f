namespace BackBot.Channels.DirectLine;

/// <summary>What a token may be used for; one kind never passes for another.</summary>
internal enum TokenUse
{
    /// <summary>To talk.</summary>
    Talk,

    /// <summary>To open the stream: it stands in an address, so it can do nothing else.</summary>
    Stream,
}
