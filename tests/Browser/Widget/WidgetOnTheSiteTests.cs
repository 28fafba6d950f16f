using Microsoft.Playwright;

namespace BackBot.Browser.Tests.Widget;

/// <summary>What the site's owner can set, hear and rely on.</summary>
public sealed class WidgetOnTheSiteTests(WidgetSite site)
{
    [Fact]
    public async Task The_button_takes_the_sites_colour_side_words_and_greeting()
    {
        await using var visitor = await site.VisitorAsync();
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(new Uri(site.Blog, "?data-color=%23ffd54a&data-side=start&data-label=My%20back&data-greeting=Stiff%20today&data-theme=dark").AbsoluteUri);
        await Assertions.Expect(Launcher(page)).ToHaveTextAsync("My back");
        Assert.Equal("rgb(255, 213, 74) rgb(0, 0, 0)", await Launcher(page).EvaluateAsync<string>("button => `${getComputedStyle(button).backgroundColor} ${getComputedStyle(button).color}`"));
        Assert.True((await Launcher(page).BoundingBoxAsync())!.X < 40);

        await page.Locator("backbot-widget .hello .x").ClickAsync();
        await Assertions.Expect(page.Locator("backbot-widget .hello")).ToHaveCountAsync(0);
        await Launcher(page).ClickAsync();
        await Chat(page).Locator("html[data-theme=dark].live").WaitForAsync();
        Assert.Equal("#ffd54a", await Chat(page).Locator("html").EvaluateAsync<string>("html => html.style.getPropertyValue('--accent')"));
    }

    [Fact]
    public async Task Loaded_twice_the_first_tag_on_the_page_counts_although_the_second_copy_runs_first()
    {
        await using var visitor = await site.VisitorAsync();
        var page = await visitor.NewPageAsync();

        await page.GotoAsync(new Uri(site.Blog, "twice?data-open=h1&data-button=none").AbsoluteUri);
        await page.WaitForFunctionAsync("() => window.BackBot?.version");

        await Assertions.Expect(Launcher(page)).ToBeHiddenAsync();
        Assert.Equal(1, await page.Locator("backbot-widget").CountAsync());
    }

    [Fact]
    public async Task Opens_from_the_sites_own_button_with_a_topic_and_tells_the_site_no_health_data()
    {
        await using var visitor = await site.VisitorAsync();
        var page = await visitor.NewPageAsync();
        var origins = new HashSet<string>(StringComparer.Ordinal);
        page.Request += (_, request) => origins.Add(new Uri(request.Url).Authority);
        await page.GotoAsync(new Uri(site.Blog, "?data-open=h1&data-button=none").AbsoluteUri);
        await page.WaitForFunctionAsync("() => window.BackBot?.version");
        await Assertions.Expect(Launcher(page)).ToBeHiddenAsync();
        await page.EvaluateAsync("""
            () => {
              window.events = [];
              for (const name of ['ready', 'open', 'close', 'started', 'finished', 'error'])
                document.addEventListener('backbot:' + name, ({ detail }) => events.push(name + (detail === null ? '' : JSON.stringify(detail))));
            }
            """);
        await page.Locator("h1").ClickAsync();
        await Chat(page).Locator("html.live").WaitForAsync();
        await page.EvaluateAsync($"() => BackBot.start('{Symptoms.Emergency}')");
        await Chat(page).Locator(".outcome.emergency").WaitForAsync();
        await page.WaitForFunctionAsync("() => events.includes('finished')");
        await page.EvaluateAsync("() => BackBot.close()");

        Assert.Equal(["close", "finished", "open", "ready", "started"], (await page.EvaluateAsync<string[]>("events")).Distinct().Order(StringComparer.Ordinal));
        Assert.Subset(new HashSet<string>([site.Bot.Authority, site.Blog.Authority], StringComparer.Ordinal), origins);
    }

    [Fact]
    public async Task Moves_nothing_on_the_page_when_it_comes_and_when_it_opens()
    {
        await using var visitor = await site.VisitorAsync();
        var page = await visitor.NewPageAsync();
        await page.AddInitScriptAsync("window.shift = 0; new PerformanceObserver(list => list.getEntries().forEach(entry => window.shift += entry.value)).observe({ type: 'layout-shift', buffered: true });");
        await page.GotoAsync(new Uri(site.Blog, "?data-greeting=Stiff%20today").AbsoluteUri);
        await Launcher(page).WaitForAsync();
        await page.EvaluateAsync("() => BackBot.open()");
        await Chat(page).Locator("html.live").WaitForAsync();

        Assert.Equal(0, await page.EvaluateAsync<double>("shift"));
    }

    [Fact]
    public async Task Keeps_clear_of_notches_stands_still_for_who_wants_less_motion_and_hears_the_microphone_if_the_site_lets_it()
    {
        await using var visitor = await site.VisitorAsync(new() { ViewportSize = new() { Width = 390, Height = 780 }, ReducedMotion = ReducedMotion.Reduce });
        var page = await visitor.NewPageAsync();
        var chromium = await visitor.NewCDPSessionAsync(page);
        await chromium.SendAsync("Emulation.setSafeAreaInsetsOverride", new() { ["insets"] = new Dictionary<string, object> { ["bottom"] = 34, ["right"] = 44 } });
        await page.GotoAsync(site.Blog.AbsoluteUri);
        await Launcher(page).WaitForAsync();
        var button = (await Launcher(page).BoundingBoxAsync())!;
        Assert.Equal((780 - 34, 390 - 44), (Math.Round(button.Y + button.Height), Math.Round(button.X + button.Width)));
        Assert.Equal("0s", await Launcher(page).EvaluateAsync<string>("button => getComputedStyle(button).transitionDuration"));

        await Launcher(page).ClickAsync();
        await Chat(page).Locator("#title").WaitForAsync();
        Assert.True(await Chat(page).Locator("html").EvaluateAsync<bool>("() => document.featurePolicy.allowsFeature('microphone')"));
        Assert.False(await Chat(page).Locator("html").EvaluateAsync<bool>("() => document.featurePolicy.allowsFeature('camera')"));
        // The frame's own storage is shut on another site's page; the conversation is kept by the loader.
        Assert.True(await Chat(page).Locator("html").EvaluateAsync<bool>("() => { try { return localStorage.length < 0; } catch { return true; } }"));
    }

    [Theory]
    [InlineData("", "br", 8_000)]
    [InlineData("", "gzip", 8_000)]
    [InlineData("widget.js", "br", 4_096)]
    [InlineData("widget.js", "gzip", 4_096)]
    public async Task Goes_over_the_wire_small(string path, string encoding, int most)
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Add("Accept-Encoding", encoding);
        using var answer = await client.GetAsync(new Uri(site.Bot, path), TestContext.Current.CancellationToken);

        Assert.Equal([encoding], answer.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
        Assert.InRange((await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length, 1_000, most);
    }

    private static ILocator Launcher(IPage page) => page.Locator("backbot-widget .launch");

    private static IFrameLocator Chat(IPage page) => page.FrameLocator("backbot-widget iframe");
}
