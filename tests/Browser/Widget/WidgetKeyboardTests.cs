using Microsoft.Playwright;

namespace BackBot.Browser.Tests.Widget;

/// <summary>Nothing but keys: from the greeting through the whole assessment and a guided session to how the back feels.</summary>
public sealed class WidgetKeyboardTests(WidgetSite site)
{
    private const string SendBox = "[data-id='webchat-sendbox-input']";

    [Fact]
    public async Task The_whole_assessment_and_a_guided_session_by_keyboard_alone_without_another_origin()
    {
        // In the morning a method with holds, and so with a timer, is among the first.
        await using var visitor = await site.VisitorAsync(new() { TimezoneId = WhereItIsMorning() });
        var page = await visitor.NewPageAsync();
        var origins = new HashSet<string>(StringComparer.Ordinal);
        page.Request += (_, request) => origins.Add(new Uri(request.Url).Authority);
        var keys = new KeyboardVisitor(page);
        await page.GotoAsync("/");
        await page.Locator("html.live").WaitForAsync();

        await keys.TabToAsync("Yes, 18 or over");
        await keys.PressAsync("Enter");
        await AnswerAsync(keys, ChatVisitor.Danger, "None of these");
        await AnswerAsync(keys, ChatVisitor.Background, "None of these");
        await AnswerAsync(keys, ChatVisitor.Leg, "None of these");
        await AnswerAsync(keys, ChatVisitor.Strength, "2");
        await TickFirstAsync(keys, ChatVisitor.Feel, "Stiff, tight or tense");
        await AnswerAsync(keys, ChatVisitor.Duration, "Since yesterday");
        await AnswerAsync(keys, ChatVisitor.Abilities, "None of these");
        await page.Locator(".outcome.self_care").WaitForAsync();
        await AnswerAsync(keys, "Which one shall we do?", "Start: Knee-to-chest");

        await SessionAsync(page, keys);
        await AnswerAsync(keys, "How does your back feel now?", "Better");
        await keys.SeesAsync("Good to hear");

        Assert.Equal([site.Bot.Authority], origins);
    }

    /// <summary>The buttons under a question stand right before the box to type in, where the focus waits; arrows go along them.</summary>
    private static async Task AnswerAsync(KeyboardVisitor keys, string question, string answer)
    {
        await keys.SeesAsync(question);
        await keys.IsAtAsync(SendBox);
        await keys.SuggestionAsync(answer);
        await keys.PressAsync("Enter");
    }

    /// <summary>A list is inside the transcript: back to it, Enter goes in, Tab along, the space bar ticks.</summary>
    private static async Task TickFirstAsync(KeyboardVisitor keys, string question, string label)
    {
        await keys.SeesAsync(question);
        await keys.IsAtAsync(SendBox);
        await keys.TabToAsync("Chat history, press arrow keys to navigate.", "Shift+Tab");
        await keys.PressAsync("Enter");
        await keys.TabToAsync(label);
        await keys.PressAsync("Space");
        await keys.TabToAsync("Send what I ticked");
        await keys.PressAsync("Enter");
    }

    private static async Task SessionAsync(IPage page, KeyboardVisitor keys)
    {
        await page.Locator("#session h2", new() { HasTextString = "Step 1 of" }).WaitForAsync();
        await keys.IsAtAsync("#session h2");
        await keys.TabToAsync("Next");
        await keys.PressAsync("Enter");
        await page.Locator("#session h2", new() { HasTextString = "Step 2 of" }).WaitForAsync();
        await keys.IsAtAsync("#session h2");
        await keys.TabToAsync("Start");
        await keys.PressAsync("Space");
        await page.Locator(".timer.running").WaitForAsync();
        Assert.Equal("Pause", await keys.FocusedAsync());
        await keys.PressAsync("Space");
        await page.Locator(".timer:not(.running)").WaitForAsync();
        await keys.TabToAsync("Stop");
        await keys.PressAsync("Enter");
        await page.Locator("#session").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
    }

    // Nine o'clock, whenever the test runs. These zones count west of Greenwich as plus.
    private static string WhereItIsMorning()
    {
        var east = ((9 - TimeProvider.System.GetUtcNow().Hour + 36) % 24) - 12;
        return east == 0 ? "Etc/GMT" : $"Etc/GMT{(east > 0 ? '-' : '+')}{Math.Abs(east)}";
    }
}
