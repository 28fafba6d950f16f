using Microsoft.Playwright;

namespace BackBot.Browser.Tests;

/// <summary>A person at the chat page: reads, presses, ticks and types what is on the screen.</summary>
internal sealed class ChatVisitor(IPage page)
{
    private const int MostAttempts = 12;

    public IPage Page => page;

    public async Task OpenAsync(string path = "/") => await page.GotoAsync(path);

    /// <summary>
    /// Presses the newest button with this label. When the plain greeting gives way to Web Chat under the finger, the button is looked for anew,
    /// as a person would.
    /// </summary>
    public async Task PressAsync(string label)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await page.GetByRole(AriaRole.Button, new() { Name = label, Exact = true })
                    .Filter(new() { Visible = true }).Last.ClickAsync(new() { Timeout = 5_000 });
                return;
            }
            catch (TimeoutException) when (attempt < MostAttempts)
            {
                continue;
            }
        }
    }

    /// <summary>Ticks boxes of the newest list and sends it.</summary>
    public async Task TickAsync(params string[] labels)
    {
        foreach (var label in labels)
        {
            await page.GetByLabel(label).Last.ClickAsync();
        }

        await PressAsync("Send what I ticked");
    }

    public async Task TypeAsync(string text)
    {
        var box = page.GetByRole(AriaRole.Textbox).Last;
        await box.FillAsync(text);
        await box.PressAsync("Enter");
    }

    /// <summary>Waits until this many answers "None of these" can be given, one question after the other.</summary>
    public async Task NoneAsync(string question)
    {
        await SeesAsync(question);
        await PressAsync("None of these");
    }

    /// <summary>Waits until this button is on the screen; what Web Chat reads aloud holds a copy of it for a moment.</summary>
    public async Task SeesButtonAsync(string label) => await page.GetByRole(AriaRole.Button, new() { Name = label, Exact = true }).Filter(new() { Visible = true }).Last.WaitForAsync();

    /// <summary>Waits until this text is on the screen.</summary>
    public async Task SeesAsync(string text) => await page.GetByText(text).Last.WaitForAsync();

    /// <summary>Waits until the guided session shows this; the transcript behind it holds the same words.</summary>
    public async Task SeesStepAsync(string text) => await page.Locator("#session").GetByText(text).First.WaitForAsync();

    public async Task SeesOutcomeAsync(string level) => await page.Locator($".outcome.{level}").Last.WaitForAsync();

    public Task<int> CountAsync(string text) => page.GetByText(text).CountAsync();

    /// <summary>Through the questions about danger with a clear conscience.</summary>
    public async Task AgreeAsync()
    {
        await OpenAsync();
        // A press before the page's first script has run is lost; a person presses again.
        for (var attempt = 1; attempt < MostAttempts && await page.GetByText(Danger).CountAsync() == 0; attempt++)
        {
            await PressAsync("Yes, 18 or over");
            try
            {
                await page.GetByText(Danger).Last.WaitForAsync(new() { Timeout = 10_000 });
            }
            catch (TimeoutException)
            {
                continue;
            }
        }

        await SeesAsync(Danger);
    }

    /// <summary>From the agreement to the advice, with a mild stiffness since yesterday.</summary>
    public async Task MildCaseAsync()
    {
        await AgreeAsync();
        await NoneAsync(Danger);
        await NoneAsync(Background);
        await NoneAsync(Leg);
        await SeesAsync(Strength);
        await PressAsync("2");
        await SeesAsync(Feel);
        await TickAsync("Stiff, tight or tense");
        await SeesAsync(Duration);
        await PressAsync("Since yesterday");
        await NoneAsync(Abilities);
        await SeesOutcomeAsync("self_care");
    }

    public const string Danger = "the most important thing";
    public const string Background = "Do any of these fit you?";
    public const string Leg = "Do you have any of these?";
    public const string Strength = "How strong is the pain now";
    public const string Feel = "How does your back feel?";
    public const string Duration = "How long has your back been like this?";
    public const string Abilities = "to choose a stretch that suits you";
}
