using Microsoft.Playwright;

namespace BackBot.Browser.Tests.Widget;

/// <summary>Hands are busy during a stretch: the steps are read aloud and answers are spoken, once that is switched on.</summary>
public sealed class WidgetVoiceTests(WidgetSite site)
{
    [Fact]
    public async Task Steps_are_read_and_steered_by_voice_once_switched_on_and_the_page_does_not_answer_itself()
    {
        await using var visitor = await site.VisitorAsync();
        var page = await visitor.NewPageAsync();
        await page.AddInitScriptAsync(PageMocks.Speech);
        using (var conversation = await PreparedConversation.AtAsync(site.Bot, "next", null, "show me the knee to chest"))
        {
            await conversation.OpenAsync(page);
        }

        await page.Locator("#session h2").WaitForAsync();
        Assert.Equal((0, false), await StateAsync(page));

        await page.GetByRole(AriaRole.Button, new() { Name = "Speak and listen" }).ClickAsync();
        Assert.Equal((1, true), await StateAsync(page));

        await page.EvaluateAsync("() => { speechSynthesis.speaking = true; hear('next'); speechSynthesis.speaking = false; hear('next'); }");
        await page.Locator("#session h2", new() { HasTextString = "Step 2 of" }).WaitForAsync();
        await page.EvaluateAsync("() => hear('Start')");
        await Assertions.Expect(page.Locator(".timer.running")).ToHaveCountAsync(1);
        await page.EvaluateAsync("() => hear('pause')");
        await Assertions.Expect(page.Locator(".timer.running")).ToHaveCountAsync(0);
        Assert.Equal((2, true), await StateAsync(page));

        await page.EvaluateAsync("() => hear('stop')");
        await Assertions.Expect(page.Locator("#session")).ToBeHiddenAsync();
        Assert.Equal((2, false), await StateAsync(page));
        // An answer outside the session is said through Web Chat's own microphone.
        await Assertions.Expect(page.Locator("#webchat .webchat__microphone-button")).ToBeVisibleAsync();
    }

    private static async Task<(int Spoken, bool Listening)> StateAsync(IPage page) =>
        (await page.EvaluateAsync<int>("spoken.length"), await page.EvaluateAsync<bool>("listening"));
}
