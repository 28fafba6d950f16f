using Microsoft.Playwright;

namespace BackBot.Browser.Tests.Widget;

public sealed class WidgetLoaderTests(WidgetSite site)
{
    [Fact]
    public async Task Nothing_but_the_loader_is_fetched_before_the_visitor_shows_interest_and_twice_loaded_is_once_there()
    {
        await using var visitor = await site.VisitorAsync();
        var page = await visitor.NewPageAsync();
        var fetched = new List<string>();
        page.Request += (_, request) => fetched.Add(new Uri(request.Url).PathAndQuery);
        await page.GotoAsync(site.Blog.AbsoluteUri);
        await Launcher(page).WaitForAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        Assert.All(fetched.Where(path => path is not "/" and not "/favicon.ico"), path => Assert.Equal("/widget.js", path));
        Assert.Equal(1, await page.Locator("backbot-widget").CountAsync());
    }

    [Fact]
    public async Task Hovering_loads_the_page_but_begins_no_conversation()
    {
        await using var visitor = await site.VisitorAsync();
        var page = await visitor.NewPageAsync();
        var fetched = new List<string>();
        page.Request += (_, request) => fetched.Add(new Uri(request.Url).AbsolutePath);
        await page.GotoAsync(site.Blog.AbsoluteUri);
        var ready = page.EvaluateAsync("() => new Promise(done => document.addEventListener('backbot:ready', () => done(true)))");
        await Launcher(page).HoverAsync();
        await ready;
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        Assert.Contains("/embed", fetched);
        Assert.DoesNotContain(fetched, path => path.Contains("directline", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Opens_by_keyboard_closes_by_escape_and_gives_the_focus_back()
    {
        await using var visitor = await site.VisitorAsync();
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(site.Blog.AbsoluteUri);
        await Launcher(page).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Launcher(page)).ToHaveAttributeAsync("aria-expanded", "true");
        await Chat(page).Locator("html.live").WaitForAsync();
        await Chat(page).Locator("#title").FocusAsync();
        await page.Keyboard.PressAsync("Escape");

        await Assertions.Expect(Launcher(page)).ToHaveAttributeAsync("aria-expanded", "false");
        await Assertions.Expect(Launcher(page)).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator("backbot-widget .panel")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task The_conversation_goes_on_after_a_reload_of_the_blog_and_in_a_second_tab()
    {
        await using var visitor = await site.VisitorAsync();
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(site.Blog.AbsoluteUri);
        await page.Locator("#ask").ClickAsync();
        await Chat(page).Locator("html.live .webchat__suggested-action").First.ClickAsync();
        await Chat(page).Locator(".ac-choiceSetInput-multiSelect").First.WaitForAsync();

        await page.ReloadAsync();
        await page.Locator("#ask").ClickAsync();
        await Chat(page).Locator("html.live .ac-choiceSetInput-multiSelect").First.WaitForAsync();

        var second = await visitor.NewPageAsync();
        await second.GotoAsync(site.Blog.AbsoluteUri);
        await second.Locator("#ask").ClickAsync();
        await Chat(second).Locator("html.live .ac-choiceSetInput-multiSelect").First.WaitForAsync();
    }

    [Fact]
    public async Task When_the_bot_is_down_the_button_says_so_and_trying_again_helps()
    {
        // On a phone the panel fills the screen, and there is no chat page in it with a button to close it.
        await using var visitor = await site.VisitorAsync(new() { ViewportSize = new() { Width = 360, Height = 740 } });
        var page = await visitor.NewPageAsync();
        await page.RouteAsync("**/embed**", route => route.AbortAsync());
        await page.GotoAsync(site.Blog.AbsoluteUri);
        var said = await Launcher(page).InnerTextAsync();
        await Launcher(page).ClickAsync();
        await page.Locator("backbot-widget .launch.bad").ClickAsync();
        await Assertions.Expect(page.Locator("backbot-widget .panel")).ToBeHiddenAsync();
        await Assertions.Expect(Launcher(page)).Not.ToHaveTextAsync(said);
        await Launcher(page).ClickAsync();
        await page.Locator("backbot-widget .launch.bad").WaitForAsync();
        await Assertions.Expect(page.Locator("backbot-widget .note")).ToContainTextAsync("emergency number");

        await page.UnrouteAsync("**/embed**");
        await page.Locator("backbot-widget .note button").ClickAsync();
        await Chat(page).Locator("html.live").WaitForAsync();
        await Assertions.Expect(page.Locator("backbot-widget .launch.bad")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Stands_in_quirks_mode_right_to_left_on_the_smallest_phone_unstyled_by_the_blog_and_is_not_printed()
    {
        await using var visitor = await site.VisitorAsync(new() { ViewportSize = new() { Width = 320, Height = 560 } });
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(new Uri(site.Blog, "quirks?dir=rtl").AbsoluteUri);
        var button = (await Launcher(page).BoundingBoxAsync())!;
        Assert.True(button.X < 40 && button.X + button.Width <= 320);
        Assert.Equal("16px", await Launcher(page).EvaluateAsync<string>("button => getComputedStyle(button).fontSize"));

        await Launcher(page).ClickAsync();
        var panel = (await page.Locator("backbot-widget .panel").BoundingBoxAsync())!;
        Assert.Equal((320, 560), (panel.Width, panel.Height));

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.Locator("backbot-widget .dock")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Stays_when_a_single_page_app_replaces_the_body()
    {
        await using var visitor = await site.VisitorAsync();
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(site.Blog.AbsoluteUri);
        await Launcher(page).WaitForAsync();
        await page.EvaluateAsync("document.body.replaceWith(document.createElement('body'))");

        await Assertions.Expect(Launcher(page)).ToBeVisibleAsync();
    }

    private static ILocator Launcher(IPage page) => page.Locator("backbot-widget .launch");

    private static IFrameLocator Chat(IPage page) => page.FrameLocator("backbot-widget iframe");
}
