namespace BackBot.Configuration;

/// <summary>Keeps a bot without credentials from standing open on the internet by oversight.</summary>
internal static class ConnectorPolicy
{
    /// <exception cref="ConfigurationProblem">There are no credentials, this is not Development, and nothing says that this is meant.</exception>
    public static void Check(ConnectorMode mode, IConfiguration configuration, IHostEnvironment environment)
    {
        var hasCredentials = !string.IsNullOrWhiteSpace(configuration["MicrosoftAppId"]);
        if (mode == ConnectorMode.Auto && !hasCredentials && !environment.IsDevelopment())
        {
            throw new ConfigurationProblem(
                "MicrosoftAppId",
                "is empty, so /api/messages could not tell who is talking to it.",
                "the bot's app id with its MicrosoftAppType and password; or BackBot:Connector = Off to serve the chat page and widget only, or Anonymous in a closed network");
        }
    }
}
