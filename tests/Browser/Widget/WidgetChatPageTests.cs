using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace BackBot.Browser.Tests.Widget;

public sealed class WidgetChatPageTests(WidgetSite site)
{
    public static TheoryData<string, int, ColorScheme> Screens => new()
    {
        { string.Empty, 1280, ColorScheme.Light },
        { string.Empty, 1280, ColorScheme.Dark },
        { string.Empty, 320, ColorScheme.Light },
        { "demo", 1280, ColorScheme.Light },
        { "demo?post=1", 320, ColorScheme.Dark },
    };

    [Fact]
    public async Task The_greeting_in_the_page_is_what_the_bot_says_and_its_buttons_stand_at_the_same_places()
    {
        await using var visitor = await site.VisitorAsync();
        var page = await visitor.NewPageAsync();
        var hold = new TaskCompletionSource();
        await page.RouteAsync("**/webchat.*.js", async route =>
        {
            await hold.Task;
            await route.ContinueAsync();
        });
        await page.GotoAsync(site.Bot.AbsoluteUri, new() { WaitUntil = WaitUntilState.Commit });
        var plain = await page.Locator("#plain .answer").AllInnerTextsAsync();
        await page.WaitForFunctionAsync("() => window.backbotPage?.plain.count > 1");
        Assert.Equal(plain, await page.Locator("#plain .answer").AllInnerTextsAsync());
        var before = (await page.Locator("#plain .answer").First.BoundingBoxAsync())!;
        hold.SetResult();
        await page.Locator("html.live").WaitForAsync();

        Assert.Equal(plain, await page.Locator("#webchat .webchat__suggested-action").AllInnerTextsAsync());
        var after = (await page.Locator("#webchat .webchat__suggested-action").First.BoundingBoxAsync())!;
        Assert.InRange(Math.Abs(before.X - after.X) + Math.Abs(before.Y - after.Y), 0, 3);
    }

    [Fact]
    public async Task An_answer_pressed_before_web_chat_is_there_is_sent_and_answered()
    {
        await using var visitor = await site.VisitorAsync();
        var page = await visitor.NewPageAsync();
        var hold = new TaskCompletionSource();
        await page.RouteAsync("**/webchat.*.js", async route =>
        {
            await hold.Task;
            await route.ContinueAsync();
        });
        var posted = page.WaitForRequestAsync(request => request.Method == "POST" && request.Url.EndsWith("/activities", StringComparison.Ordinal));
        await page.GotoAsync(site.Bot.AbsoluteUri, new() { WaitUntil = WaitUntilState.Commit });
        await page.WaitForFunctionAsync("() => window.backbotPage");
        await page.Locator("#plain .answer").First.ClickAsync();
        await posted;
        hold.SetResult();

        await page.Locator("html.live .ac-choiceSetInput-multiSelect").First.WaitForAsync();
    }

    [Fact]
    public async Task Nothing_is_fetched_from_another_origin()
    {
        await using var visitor = await site.VisitorAsync();
        var page = await visitor.NewPageAsync();
        var origins = new HashSet<string>(StringComparer.Ordinal);
        page.Request += (_, request) => origins.Add(new Uri(request.Url).Authority);
        await page.GotoAsync(site.Bot.AbsoluteUri);
        await page.Locator("html.live").WaitForAsync();

        Assert.Equal([site.Bot.Authority], origins);
    }

    [Theory]
    [MemberData(nameof(Screens))]
    public async Task Axe_finds_nothing(string path, int width, ColorScheme scheme)
    {
        await using var visitor = await site.VisitorAsync(new() { ViewportSize = new() { Width = width, Height = 800 }, ColorScheme = scheme, BypassCSP = true });
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(new Uri(site.Bot, path).AbsoluteUri);
        await page.Locator(path.Length == 0 ? "html.live" : "main:visible").First.WaitForAsync();

        var found = await page.RunAxe();
        Assert.Empty(found.Violations.Select(violation => violation.Id));
    }
}
