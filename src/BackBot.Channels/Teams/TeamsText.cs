namespace BackBot.Channels.Teams;

/// <summary>What is said in Teams beyond the conversation itself.</summary>
public enum TeamsText
{
    /// <summary>In a group or channel: health is talked about in private only.</summary>
    OnlyInPrivate,

    /// <summary>The button that opens the personal chat.</summary>
    GoOnInPrivate,

    /// <summary>A message was edited: edits aren't read, so it is to be sent again.</summary>
    MessageEdited,

    /// <summary>A message was deleted: what it told still counts.</summary>
    MessageDeleted,
}
