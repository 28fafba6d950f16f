using Microsoft.Playwright;

namespace BackBot.Browser.Tests;

/// <summary>One bot and one Chromium for the tests of a class; each test has a browser context, and so a conversation, of its own.</summary>
public class BrowserFixture : IAsyncLifetime
{
    // Debian's Chromium, as tests/run installs it; kept from looking up hosts of its own.
    private static readonly string[] Arguments =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    internal BotProcess Bot { get; private set; } = null!;

    /// <summary>The settings of the bot.</summary>
    private protected virtual string[] Settings => ["--BackBot:AllowedSites:0=*"];

    public virtual async ValueTask InitializeAsync()
    {
        Bot = await BotProcess.StartAsync(Settings);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable(), Args = Arguments });
    }

    /// <summary>A visitor with a browser profile of their own.</summary>
    public async Task<IPage> VisitorAsync(int width = 1280, int height = 800, ColorScheme colors = ColorScheme.Light)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            Locale = "en-GB",
            ColorScheme = colors,
            BaseURL = Bot.Address.ToString(),
        });
        context.SetDefaultTimeout(60_000);
        return await context.NewPageAsync();
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        await Bot.DisposeAsync();
    }

    private static string Executable() => new[] { "/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/chromium-browser" }.FirstOrDefault(File.Exists)
        ?? throw new FileNotFoundException("Chromium is missing. tests/run installs it (Debian's package chromium).");
}
