using Microsoft.Playwright;

namespace BackBot.Browser.Tests.Widget;

public sealed class WidgetEarlyPressTests(WidgetSite site)
{
    [Fact]
    public async Task A_press_before_the_first_script_has_run_takes_effect_once_it_has()
    {
        await using var visitor = await site.VisitorAsync();
        var page = await visitor.NewPageAsync();
        var hold = new TaskCompletionSource();
        await page.RouteAsync("**/first.*.js", async route =>
        {
            await hold.Task;
            await route.ContinueAsync();
        });
        await page.GotoAsync("/", new() { WaitUntil = WaitUntilState.Commit });
        await page.Locator("#plain .answer").First.ClickAsync();
        Assert.True(await page.EvaluateAsync<bool>("() => window.backbotPage === undefined"));
        await Assertions.Expect(page.Locator("#plain .answer.pressed")).ToHaveCountAsync(1);
        hold.SetResult();

        await page.GetByText(ChatVisitor.Danger).Last.WaitForAsync();
        await page.Locator("html.live").WaitForAsync();
        Assert.Equal(1, await page.Locator("#webchat .webchat__bubble--from-user").CountAsync());
    }

    [Fact]
    public async Task A_press_while_web_chat_takes_over_is_not_torn_apart()
    {
        await using var visitor = await site.VisitorAsync();
        var page = await visitor.NewPageAsync();
        await page.GotoAsync("/", new() { WaitUntil = WaitUntilState.Commit });
        var button = page.Locator("#plain .answer").First;
        await button.HoverAsync();
        await page.Mouse.DownAsync();
        await page.Locator("#webchat .webchat__suggested-action").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await Assertions.Expect(page.Locator("html.live")).ToHaveCountAsync(0);
        await page.Mouse.UpAsync();

        await page.GetByText(ChatVisitor.Danger).Last.WaitForAsync();
    }

    [Fact]
    public async Task A_press_that_could_not_be_sent_says_so_until_the_person_tries_again()
    {
        await using var visitor = await site.VisitorAsync();
        var page = await visitor.NewPageAsync();
        await page.RouteAsync("**/activities", route => route.Request.Method == "POST" ? route.AbortAsync() : route.ContinueAsync());
        await page.GotoAsync("/", new() { WaitUntil = WaitUntilState.Commit });
        await page.Locator("#plain .answer").First.ClickAsync();
        var alert = page.Locator("#plain [role=alert]");
        await alert.WaitForAsync();
        await page.Locator("#webchat .webchat__suggested-action").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await Assertions.Expect(page.Locator("html.live")).ToHaveCountAsync(0);

        await page.UnrouteAllAsync();
        await alert.GetByRole(AriaRole.Button).ClickAsync();
        await page.Locator("html.live .webchat__suggested-action").First.ClickAsync();

        await page.GetByText(ChatVisitor.Danger).Last.WaitForAsync();
    }
}
