namespace BackBot.Browser.Tests.Teams;

/// <summary>A bot that Teams can reach, and Chromium; each test has a Teams client of its own.</summary>
public sealed class TeamsFixture : BrowserFixture
{
    private protected override string[] Settings => [$"--BackBot:PublicUrl={BotProcess.OwnAddress}", "--BackBot:Region=US"];

    /// <summary>Somebody whose Teams has just got the bot.</summary>
    internal async Task<TeamsPerson> PersonAsync()
    {
        var playground = await PlaygroundProcess.StartAsync(Bot.Address);
        var person = new TeamsPerson(await VisitorAsync(height: 1000), playground);
        await person.OpenAsync();
        return person;
    }
}
