using System.Globalization;
using Microsoft.Playwright;

namespace BackBot.Browser.Tests.Widget;

/// <summary>The guided session, by the page's own clock: no second is waited for.</summary>
public sealed class WidgetSessionTests(WidgetSite site)
{
    private static readonly DateTime Noon = new(2026, 1, 1, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task A_hold_is_started_paused_and_finished_seen_told_and_heard()
    {
        await using var visitor = await site.VisitorAsync();
        var page = await StepAsync(visitor, "show me the knee to chest", "Next");
        await PressAsync(page, "session.sound");
        await PressAsync(page, "session.start");
        await page.Clock.RunForAsync(5_000);
        Assert.Equal("10", await NumberAsync(page));

        await PressAsync(page, "session.pause");
        await page.Clock.RunForAsync(60_000);
        Assert.Equal("10", await NumberAsync(page));

        await PressAsync(page, "session.resume");
        await page.Clock.RunForAsync(10_200);
        await Assertions.Expect(page.Locator(".timer.done")).ToHaveCountAsync(1);

        var told = await page.EvaluateAsync<string[]>("told");
        Assert.Contains(await TextAsync(page, "session.paused", ("seconds", 10)), told);
        Assert.Contains(await TextAsync(page, "session.left", ("seconds", 5)), told);
        Assert.Equal(await TextAsync(page, "session.all_done"), told[^1]);
        var tones = await page.EvaluateAsync<int[]>("tones");
        // One to begin and one to go on, a tick when switched on and one for each of the last three seconds, two to end.
        Assert.Equal([330, 440, 440, 330, 330, 330, 523, 659], tones);
    }

    [Fact]
    public async Task Skipping_ends_the_hold_and_without_the_switch_nothing_is_heard()
    {
        await using var visitor = await site.VisitorAsync();
        var page = await StepAsync(visitor, "show me the knee to chest", "Next");
        await PressAsync(page, "session.start");
        await page.Clock.RunForAsync(1_000);
        await PressAsync(page, "session.skip");

        await Assertions.Expect(page.Locator(".timer.done")).ToHaveCountAsync(1);
        Assert.Equal(await TextAsync(page, "session.all_done"), (await page.EvaluateAsync<string[]>("told"))[^1]);
        Assert.Empty(await page.EvaluateAsync<int[]>("tones"));
    }

    [Fact]
    public async Task Cat_cow_breathes_four_seconds_in_and_four_out()
    {
        await using var visitor = await site.VisitorAsync();
        var page = await StepAsync(visitor, "show me the cat cow", "Next", "Next", "Next");
        await PressAsync(page, "session.sound");
        await PressAsync(page, "session.start");
        var breaths = new List<string>();
        for (var breath = 0; breath < 4; breath++)
        {
            await page.Clock.RunForAsync(breath == 0 ? 2_000 : 4_000);
            breaths.Add(await page.Locator(".timer .side").InnerTextAsync());
        }

        var (breatheIn, breatheOut) = (await TextAsync(page, "session.breathe_in"), await TextAsync(page, "session.breathe_out"));
        Assert.Equal([breatheIn, breatheOut, breatheIn, breatheOut], breaths);
        var tones = await page.EvaluateAsync<int[]>("tones");
        Assert.Equal([330, 440, 196, 262, 196, 262], tones);
    }

    [Fact]
    public async Task Both_sides_are_counted_and_stopping_is_in_sight_on_every_screen()
    {
        await using var visitor = await site.VisitorAsync();
        // The step with the most words.
        var page = await StepAsync(visitor, "show me the knee to chest", "Next");
        Assert.Equal(await TextAsync(page, "session.side_of", ("side", await TextAsync(page, "session.side_right")), ("number", 1), ("count", 2)), await page.Locator(".timer .side").InnerTextAsync());
        foreach (var (width, height) in new[] { (1280, 800), (360, 740), (320, 568), (640, 400) })
        {
            await page.SetViewportSizeAsync(width, height);
            await Assertions.Expect(page.Locator(".stop-rule")).ToBeInViewportAsync(new() { Ratio = 1 });
            await Assertions.Expect(page.Locator(".moves .stop")).ToBeInViewportAsync(new() { Ratio = 1 });
            await Assertions.Expect(page.Locator("#session img")).ToBeInViewportAsync();
            // What to do is read before the timer is started: both are in sight together.
            Assert.True(await page.EvaluateAsync<bool>(WordsAndTimerInSight), $"{width} x {height}: words or timer are hidden");
        }

        await PressAsync(page, "session.start");
        await page.Clock.ResumeAsync();
        await page.Locator(".moves .stop").ClickAsync();
        await Assertions.Expect(page.Locator("#session")).ToBeHiddenAsync();
        await page.GetByText("How does your back feel now?").Last.WaitForAsync();
    }

    private const string WordsAndTimerInSight = """
        () => {
          const [place, words, timer, foot] = ['#session', '.words', '.timer', '.foot'].map(part => document.querySelector(part).getBoundingClientRect());
          return words.top >= place.top && words.bottom <= timer.top + 1 && timer.bottom <= foot.top + 1;
        }
        """;

    /// <summary>Opens the page at a step and stops its clock.</summary>
    private async Task<IPage> StepAsync(IBrowserContext visitor, params string[] then)
    {
        var page = await visitor.NewPageAsync();
        await page.AddInitScriptAsync(PageMocks.Announcements);
        await page.Clock.InstallAsync(new() { TimeDate = Noon });
        using (var conversation = await PreparedConversation.AtAsync(site.Bot, "next", null, then))
        {
            await conversation.OpenAsync(page);
        }

        await page.Locator("#session .timer").WaitForAsync();
        await page.Clock.PauseAtAsync(Noon.AddMinutes(10));
        return page;
    }

    private static Task<string> NumberAsync(IPage page) => page.Locator(".timer .number").InnerTextAsync();

    private static async Task PressAsync(IPage page, string key) =>
        await page.Locator("#session").GetByRole(AriaRole.Button, new() { Name = await TextAsync(page, key), Exact = true }).ClickAsync();

    /// <summary>A text of the page by its key, with its places filled.</summary>
    private static async Task<string> TextAsync(IPage page, string key, params (string Name, object Value)[] args)
    {
        var text = await page.EvaluateAsync<string>("key => JSON.parse(document.getElementById('data').textContent).texts['web.' + key]", key);
        return args.Aggregate(text, (filled, arg) => filled.Replace($"{{{arg.Name}}}", Convert.ToString(arg.Value, CultureInfo.InvariantCulture), StringComparison.Ordinal));
    }
}
