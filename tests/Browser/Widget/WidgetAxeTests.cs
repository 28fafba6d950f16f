using Microsoft.Playwright;

namespace BackBot.Browser.Tests.Widget;

/// <summary>Every screen in light, dark, 320 px wide and at 200 % zoom.</summary>
public sealed class WidgetAxeTests(WidgetSite site)
{
    // 200 % zoom on a window of 1280 x 800 leaves 640 x 400 CSS pixels.
    private static readonly AxeMode[] Modes =
    [
        new("light", 1280, 800, ColorScheme.Light),
        new("dark", 1280, 800, ColorScheme.Dark),
        new("320 px", 320, 640, ColorScheme.Light),
        new("200 %", 640, 400, ColorScheme.Light),
    ];

    [Fact]
    public async Task Axe_finds_nothing_on_any_screen_and_none_scrolls_sideways()
    {
        await using var visitor = await site.VisitorAsync(AxeWalk.Options);
        var walk = new AxeWalk(site, await visitor.NewPageAsync(), Modes);

        await walk.RunAsync();

        Assert.Empty(walk.Findings);
    }
}
