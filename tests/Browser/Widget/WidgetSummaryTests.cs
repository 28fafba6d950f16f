using Microsoft.Playwright;

namespace BackBot.Browser.Tests.Widget;

public sealed class WidgetSummaryTests(WidgetSite site)
{
    [Fact]
    public async Task The_advice_can_be_copied_and_printed_with_what_was_asked_and_answered()
    {
        await using var visitor = await site.VisitorAsync();
        var page = await visitor.NewPageAsync();
        await page.AddInitScriptAsync(PageMocks.TakeAlong);
        using (var conversation = await PreparedConversation.AtAsync(site.Bot, "next", Symptoms.Professional))
        {
            await conversation.OpenAsync(page);
        }

        var copy = page.Locator(".outcome .take button").Nth(1);
        await copy.ClickAsync();
        await Assertions.Expect(copy).ToHaveTextAsync("Copied");
        var copied = await page.EvaluateAsync<string>("copied");
        Assert.Contains("See a chiropractor or physical therapist", copied, StringComparison.Ordinal);
        Assert.Contains(Symptoms.Professional, copied, StringComparison.Ordinal);
        Assert.Contains(ChatVisitor.Strength, copied, StringComparison.Ordinal);
        Assert.Contains(ChatVisitor.Danger, copied, StringComparison.Ordinal);
        Assert.DoesNotContain("Tick all that fit", copied, StringComparison.Ordinal);
        Assert.DoesNotContain("**", copied, StringComparison.Ordinal);

        await page.Locator(".outcome .take button").First.ClickAsync();
        Assert.Equal(1, await page.EvaluateAsync<int>("printed"));
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.Locator("#print")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#print")).ToContainTextAsync(Symptoms.Professional);
        await Assertions.Expect(page.Locator("#header")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("#main")).ToBeHiddenAsync();
    }
}
