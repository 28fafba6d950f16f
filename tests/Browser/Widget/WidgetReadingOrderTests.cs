using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace BackBot.Browser.Tests.Widget;

/// <summary>What a screen reader finds, in the order in which it reads.</summary>
public sealed partial class WidgetReadingOrderTests(WidgetSite site)
{
    [Fact]
    public async Task The_plain_greeting_reads_from_the_name_over_the_words_to_the_answers()
    {
        await using var visitor = await site.VisitorAsync();
        var page = await visitor.NewPageAsync();
        await page.RouteAsync("**/webchat.*.js", route => route.AbortAsync());
        await page.GotoAsync("/");
        await page.WaitForFunctionAsync("() => window.backbotPage?.plain.count > 1");

        await ReadsAsync(page, ["banner \"BackBot\"", "heading \"BackBot\" [level=1]", "main \"BackBot\"", "log \"Conversation\"", "not a doctor", "group \"Answers\"", "button \"Yes, 18 or over\"", "button \"No thanks\""]);
    }

    [Fact]
    public async Task An_advice_reads_from_its_level_over_what_to_do_to_what_to_watch_for_and_why()
    {
        await using var visitor = await site.VisitorAsync();
        var page = await visitor.NewPageAsync();
        using (var conversation = await PreparedConversation.AtAsync(site.Bot, "next", Symptoms.Emergency))
        {
            await conversation.OpenAsync(page);
        }

        await page.Locator(".outcome").WaitForAsync();
        await ReadsAsync(page, ["button \"Start over\"", "button \"Privacy\"", "region \"Emergency\"", "strong: Emergency", "link \"Call 999\"", "emergency department", "list", "listitem", "button \"Why?\"", "button \"Print\"", "button \"Copy\"", "toolbar", "button \"Summary to take along\"", "textbox", "button \"Send\""]);
    }

    [Fact]
    public async Task A_step_reads_from_its_number_over_drawing_words_and_timer_to_the_stop_rule_and_the_buttons()
    {
        await using var visitor = await site.VisitorAsync();
        var page = await visitor.NewPageAsync();
        using (var conversation = await PreparedConversation.AtAsync(site.Bot, "next", null, "show me the knee to chest", "Next"))
        {
            await conversation.OpenAsync(page);
        }

        await page.Locator(".timer").WaitForAsync();
        // The transcript behind the step is out of sight and must be out of reach too.
        var read = await ReadsAsync(page, ["region \"Guided stretch\"", "Step 2 of 5", "button \"Sounds\"", "button \"Show the chat\"", "img \"Both hands clasp", "Draw your right knee", "group \"Timer\"", "Right side, 1 of 2", "button \"Start\"", "button \"Skip\"", "Never force it", "button \"Stop\"", "button \"Back\"", "button \"Next\""]);
        Assert.DoesNotContain("feed", read, StringComparison.Ordinal);
    }

    private static async Task<string> ReadsAsync(IPage page, string[] order)
    {
        var read = await page.Locator("body").AriaSnapshotAsync();
        var at = 0;
        foreach (var part in order)
        {
            var found = read.IndexOf(part, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"'{part}' is not read, or not after what it should follow:\n{read}");
            at = found + part.Length;
        }

        Assert.DoesNotMatch(Nameless(), read);
        return read;
    }

    /// <summary>Something to press or to fill in that has no name.</summary>
    [GeneratedRegex(@"^\s*- (button|link|checkbox|radio|textbox|combobox)(?! "")", RegexOptions.Multiline)]
    private static partial Regex Nameless();
}
