using Microsoft.Playwright;

namespace BackBot.Browser.Tests.Widget;

/// <summary>Every screen from right to left, on a phone. No right-to-left language is in the content yet, so the page is told to run that way.</summary>
public sealed class WidgetAxeRightToLeftTests(WidgetSite site)
{
    private static readonly AxeMode[] Modes = [new("right to left", 360, 740, ColorScheme.Light)];

    [Fact]
    public async Task Axe_finds_nothing_on_any_screen_and_none_scrolls_sideways()
    {
        await using var visitor = await site.VisitorAsync(AxeWalk.Options);
        // Before the page's own scripts run, as if the server had written it.
        await visitor.AddInitScriptAsync("document.addEventListener('readystatechange', () => document.documentElement.dir = 'rtl');");
        var walk = new AxeWalk(site, await visitor.NewPageAsync(), Modes);

        await walk.RunAsync();

        Assert.Empty(walk.Findings);
    }
}
