using BackBot.Channels.Authentication;
using BackBot.Channels.CheckIns;
using BackBot.Channels.Teams;
using BackBot.Configuration;

namespace BackBot.Teams;

/// <summary>Everything that <c>/api/messages</c> needs beyond the channels themselves.</summary>
internal static class TeamsHosting
{
    /// <summary>Registers authentication, Teams' ways and check-ins.</summary>
    public static void AddTeams(this WebApplicationBuilder builder, BackBotOptions options)
    {
        var open = options.Connector == ConnectorMode.Anonymous || (options.Connector == ConnectorMode.Auto && builder.Environment.IsDevelopment());
        builder.Services.AddBackBotAuthentication(builder.Configuration, allowAnonymous: open);
        builder.Services.AddBackBotTeams();
        builder.Services.AddBackBotCheckIns(builder.Configuration);
        builder.Services.AddSingleton<ITeamsTexts, TeamsWords>();
    }
}
