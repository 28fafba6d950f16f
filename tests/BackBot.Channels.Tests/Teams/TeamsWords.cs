using BackBot.Channels.Teams;
using Microsoft.Bot.Schema;

namespace BackBot.Channels.Tests.Teams;

/// <summary>Says the name of each text.</summary>
internal sealed class TeamsWords : ITeamsTexts
{
    public string TextOf(TeamsText text, Activity inbound) => text.ToString();
}
