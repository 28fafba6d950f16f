using Microsoft.Bot.Schema;

namespace BackBot.Channels.Teams;

/// <summary>The words for <see cref="TeamsText"/>. The host takes them from the content.</summary>
public interface ITeamsTexts
{
    /// <summary>The words in the language of whoever sent the activity. Must not throw.</summary>
    string TextOf(TeamsText text, Activity inbound);
}
