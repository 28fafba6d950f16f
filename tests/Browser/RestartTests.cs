namespace BackBot.Browser.Tests;

/// <summary>The server is killed in the middle of a conversation.</summary>
public class RestartTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task The_conversation_goes_on_after_the_server_was_killed()
    {
        var visitor = new ChatVisitor(await browser.VisitorAsync());
        await visitor.AgreeAsync();
        await visitor.NoneAsync(ChatVisitor.Danger);
        await visitor.SeesAsync(ChatVisitor.Background);

        await browser.Bot.RestartAsync();
        await visitor.Page.ReloadAsync();

        await visitor.NoneAsync(ChatVisitor.Background);
        await visitor.SeesAsync(ChatVisitor.Leg);
    }
}
