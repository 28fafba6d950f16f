using Microsoft.Playwright;

namespace BackBot.Browser.Tests.Widget;

/// <summary>A person who uses keys only, and who has to see where they are.</summary>
internal sealed class KeyboardVisitor(IPage page)
{
    private const int MostSteps = 30;

    // The name as a label, a text or an aria-label; what shows the focus may be the element, what is around it, or a mark inside it.
    private const string Focused = """
        () => {
          const at = document.activeElement;
          const shows = (element) => {
            const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
            return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
          };
          const around = [at, at.parentElement, at.parentElement?.parentElement, at.parentElement?.parentElement?.parentElement].filter(Boolean);
          const mark = at.querySelector('[class*="focus-indicator"]') ?? at.parentElement?.querySelector('[class*="focus-indicator"]');
          return {
            name: (at.getAttribute('aria-label') || at.labels?.[0]?.textContent || at.textContent || '').trim(),
            visible: at === document.body || around.some(shows) || (mark !== null && getComputedStyle(mark).display !== 'none'),
          };
        }
        """;

    public async Task PressAsync(string key) => await page.Keyboard.PressAsync(key);

    public async Task SeesAsync(string text) => await page.GetByText(text).Last.WaitForAsync();

    /// <summary>The name of what has the focus; fails when nothing shows that it has it.</summary>
    public async Task<string> FocusedAsync()
    {
        var focused = await page.EvaluateAsync<FocusedElement>(Focused);
        Assert.True(focused.Visible, $"Nothing shows that the focus is at '{focused.Name}'.");
        return focused.Name;
    }

    public async Task IsAtAsync(string selector) => await Assertions.Expect(page.Locator(selector)).ToBeFocusedAsync(new() { Timeout = 30_000 });

    public async Task TabToAsync(string name, string key = "Tab") => await GoToAsync(name, key);

    /// <summary>From the box to type in to the buttons above it, and along them.</summary>
    public async Task SuggestionAsync(string name)
    {
        await PressAsync("Shift+Tab");
        if (await FocusedAsync() != name)
        {
            await GoToAsync(name, "ArrowRight");
        }
    }

    private async Task GoToAsync(string name, string key)
    {
        var passed = new List<string>();
        for (var step = 0; step < MostSteps; step++)
        {
            await PressAsync(key);
            passed.Add(await FocusedAsync());
            if (passed[^1] == name)
            {
                return;
            }
        }

        Assert.Fail($"'{name}' is not reached with {key}; passed: {string.Join(" | ", passed)}");
    }

    private sealed class FocusedElement
    {
        public string Name { get; set; } = "";

        public bool Visible { get; set; }
    }
}
