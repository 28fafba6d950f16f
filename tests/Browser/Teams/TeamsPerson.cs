using Microsoft.Playwright;

namespace BackBot.Browser.Tests.Teams;

/// <summary>A person in Teams: reads, presses, ticks and types what is on the screen.</summary>
internal sealed class TeamsPerson(IPage page, PlaygroundProcess playground) : IAsyncDisposable
{
    private const string Cards = ".ac-adaptiveCard";
    private const int MostAttempts = 6;

    public IPage Page => page;

    /// <summary>Opens Teams anew. Its log repeats what is said in the chat, and is closed.</summary>
    public async Task OpenAsync()
    {
        await page.GotoAsync(playground.Address.ToString());
        await page.GetByText("Log Panel").WaitForAsync();
        await page.GetByRole(AriaRole.Button).Last.ClickAsync();
        await page.GetByText("Log Panel").WaitForAsync(new() { State = WaitForSelectorState.Detached });
    }

    /// <summary>Goes to the group chat and waits for what is said there. A press before Teams is ready is lost; a person presses again.</summary>
    public async Task EnterGroupAsync(string greeting)
    {
        for (var attempt = 1; ; attempt++)
        {
            await page.GetByText("Group Chat", new() { Exact = true }).ClickAsync();
            try
            {
                await page.GetByText(greeting).Last.WaitForAsync(new() { Timeout = 10_000 });
                return;
            }
            catch (TimeoutException) when (attempt < MostAttempts)
            {
                continue;
            }
        }
    }

    public async Task SeesAsync(string text) => await page.GetByText(text).Last.WaitForAsync();

    public Task<int> CountAsync(string text) => page.GetByText(text).CountAsync();

    /// <summary>Presses the newest button with this label, be it of a card or a suggestion.</summary>
    public Task PressAsync(string label) => page.GetByRole(AriaRole.Button, new() { Name = label, Exact = true }).Last.ClickAsync();

    public async Task TickAsync(params string[] labels)
    {
        foreach (var label in labels)
        {
            await page.Locator(Cards).GetByText(label).Last.ClickAsync();
        }

        await PressAsync("Send what I ticked");
    }

    public async Task TypeAsync(string text)
    {
        await ComposeAsync(text);
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Mentions the bot in a group and says something.</summary>
    public async Task MentionAsync(string text)
    {
        await ComposeAsync("@");
        await page.GetByRole(AriaRole.Menuitem, new() { Name = "Test Bot" }).ClickAsync();
        await page.Keyboard.TypeAsync($" {text}");
        await page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Answers one question after the other with a press, and sees each card take the answer in.</summary>
    public async Task AnswerAsync(string question, string answer)
    {
        await SeesAsync(question);
        await page.Locator(Cards).Last.GetByRole(AriaRole.Button, new() { Name = answer, Exact = true }).ClickAsync();
        await SeesAnsweredAsync(answer);
    }

    /// <summary>Answers one question after the other in words.</summary>
    public async Task AnswerInWordsAsync(string question, string words)
    {
        await SeesAsync(question);
        await TypeAsync(words);
    }

    /// <summary>Waits for the card that shows what was chosen and has no buttons and boxes any more.</summary>
    public async Task SeesAnsweredAsync(string answer)
    {
        var answered = page.Locator(Cards).Filter(new() { HasText = $"✓ {answer}" }).Last;
        await answered.WaitForAsync();
        Assert.Equal(0, await answered.GetByRole(AriaRole.Button).CountAsync());
        Assert.Equal(0, await answered.GetByRole(AriaRole.Checkbox).CountAsync());
    }

    /// <summary>Waits for a card with a drawing that has really been loaded.</summary>
    public async Task SeesDrawingAsync()
    {
        var drawing = page.Locator($"{Cards} img").Last;
        await drawing.WaitForAsync();
        await page.WaitForFunctionAsync("image => image.complete && image.naturalWidth > 0", await drawing.ElementHandleAsync());
    }

    /// <summary>Lets Teams tell the bot what people do outside of the chat, such as installing it.</summary>
    public async Task TellAsync(string activity)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Mock an Activity" }).ClickAsync();
        await page.GetByText(activity, new() { Exact = true }).ClickAsync();
        await PressAsync("Send activity");
    }

    /// <summary>From the greeting to the first question.</summary>
    public async Task AgreeAsync()
    {
        await SeesAsync(Greeting);
        await PressAsync("Yes, 18 or over");
        await SeesAsync(ChatVisitor.Danger);
    }

    /// <summary>From the greeting to the advice, with a mild stiffness since yesterday.</summary>
    public async Task MildCaseAsync()
    {
        await AgreeAsync();
        await AnswerAsync(ChatVisitor.Danger, "None of these");
        await AnswerAsync(ChatVisitor.Background, "None of these");
        await AnswerAsync(ChatVisitor.Leg, "None of these");
        await AnswerAsync(ChatVisitor.Strength, "2");
        await SeesAsync(ChatVisitor.Feel);
        await TickAsync("Stiff, tight or tense");
        await SeesAnsweredAsync("Stiff, tight or tense");
        await AnswerAsync(ChatVisitor.Duration, "Since yesterday");
        await AnswerAsync(ChatVisitor.Abilities, "None of these");
        await SeesAsync("A gentle stretch is fine");
    }

    /// <summary>Keeps what is on the screen as a picture, for eyes: set BACKBOT_PICTURES to a folder.</summary>
    public async Task PictureAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("BACKBOT_PICTURES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
        }
    }

    public async ValueTask DisposeAsync()
    {
        await page.Context.DisposeAsync();
        await playground.DisposeAsync();
    }

    private async Task ComposeAsync(string text)
    {
        await page.Locator("[contenteditable=true]").First.ClickAsync();
        await page.Keyboard.TypeAsync(text);
    }

    public const string Greeting = "Hi, I'm BackBot";
}
