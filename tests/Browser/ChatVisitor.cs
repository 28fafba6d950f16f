using Microsoft.Playwright;

namespace BackBot.Browser.Tests;

/// <summary>A person at the chat page: reads, presses, ticks and types what is on the screen.</summary>
internal sealed class ChatVisitor(IPage page)
{
    public IPage Page => page;

    public async Task OpenAsync(string path = "/") => await page.GotoAsync(path);

    /// <summary>Presses the newest button with this label.</summary>
    public async Task PressAsync(string label) => await Button(label).ClickAsync();

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
    public async Task SeesButtonAsync(string label) => await Button(label).WaitForAsync();

    /// <summary>Waits until this text is on the screen.</summary>
    public async Task SeesAsync(string text) => await page.GetByText(text).Last.WaitForAsync();

    /// <summary>Waits until the guided session shows this; the transcript behind it holds the same words.</summary>
    public async Task SeesStepAsync(string text) => await page.Locator("#session").GetByText(text).First.WaitForAsync();

    public async Task SeesOutcomeAsync(string level) => await page.Locator($".outcome.{level}").Last.WaitForAsync();

    public Task<int> CountAsync(string text) => page.GetByText(text).CountAsync();

    /// <summary>To the first question about danger.</summary>
    public async Task AgreeAsync()
    {
        await OpenAsync();
        await PressAsync("Yes, 18 or over");
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

    private ILocator Button(string label) => page.GetByRole(AriaRole.Button, new() { Name = label, Exact = true }).Filter(new() { Visible = true }).Last;

    public const string Danger = "the most important thing";
    public const string Background = "Do any of these fit you?";
    public const string Leg = "Do you have any of these?";
    public const string Strength = "How strong is the pain now";
    public const string Feel = "How does your back feel?";
    public const string Duration = "How long has your back been like this?";
    public const string Abilities = "to choose a stretch that suits you";
}
