using System.Text.Json;
using Microsoft.Playwright;

namespace BackBot.Browser.Tests.Widget;

/// <summary>The four levels of advice at a glance: told apart without colours, readable, and with the level in sight, on a desk and on a phone, light and dark.</summary>
public sealed class WidgetOutcomeLookTests(WidgetSite site)
{
    private static readonly AxeMode[] Modes =
    [
        new("phone, light", 360, 740, ColorScheme.Light),
        new("phone, dark", 360, 740, ColorScheme.Dark),
        new("desk, light", 1280, 800, ColorScheme.Light),
        new("desk, dark", 1280, 800, ColorScheme.Dark),
    ];

    // Contrast as WCAG 2.2 defines it; the shape is everything of the look that has no colour.
    private const string Measure = """
        () => {
          const rgb = (color) => color.match(/[\d.]+/g).slice(0, 3).map(Number);
          const luminance = (color) => rgb(color).map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
            .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
          const contrast = (one, other) => { const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a); return (light + 0.05) / (dark + 0.05); };
          const card = [...document.querySelectorAll('.outcome')].at(-1);
          const head = card.querySelector('.level');
          const label = head.querySelector('strong');
          const [cardStyle, headStyle] = [getComputedStyle(card), getComputedStyle(head)];
          const box = head.getBoundingClientRect();
          const transcript = document.querySelector('.webchat__basic-transcript__scrollable').getBoundingClientRect();
          const call = card.querySelector('.calls a')?.getBoundingClientRect();
          return JSON.stringify({
            icon: head.querySelector('svg path').getAttribute('d'),
            iconSize: head.querySelector('svg').getBoundingClientRect().width,
            label: label.textContent,
            border: parseFloat(cardStyle.borderTopWidth),
            shape: `${cardStyle.borderTopWidth} ${headStyle.borderBottomStyle} ${headStyle.backgroundColor === cardStyle.borderTopColor}`,
            textContrast: contrast(getComputedStyle(label).color, headStyle.backgroundColor),
            borderContrast: contrast(cardStyle.borderTopColor, getComputedStyle(document.body).backgroundColor),
            headInSight: box.top >= transcript.top - 1 && box.bottom <= transcript.bottom,
            headWidth: box.width / card.clientWidth,
            wider: card.getBoundingClientRect().right > innerWidth,
            callInSight: call ? call.bottom <= transcript.bottom && call.height >= 44 : null,
          });
        }
        """;

    [Fact]
    public async Task Each_level_is_told_apart_without_colours_and_stands_in_sight()
    {
        await using var visitor = await site.VisitorAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        var page = await visitor.NewPageAsync();
        var looks = new List<JsonElement>();
        foreach (var (level, symptom) in Symptoms.ByLevel)
        {
            await ShowAsync(page, level, symptom);
            foreach (var mode in Modes)
            {
                looks.Add(await LookAsync(page, level, mode));
            }
        }

        var light = looks.Where((_, index) => index % Modes.Length == 0).ToList();
        Assert.Equal(4, light.Select(look => look.GetProperty("icon").GetString()).Distinct().Count());
        Assert.Equal(4, light.Select(look => look.GetProperty("label").GetString()).Distinct().Count());
        // The more urgent, the heavier; self-care and the visit to a professional share a border and differ by icon and word.
        Assert.Equal(3, light.Select(look => look.GetProperty("shape").GetString()).Distinct().Count());
        Assert.Equal(light.Select(look => look.GetProperty("border").GetDouble()).Order(), light.Select(look => look.GetProperty("border").GetDouble()));
    }

    /// <summary>Opens the page on a phone, where there is least room: there the level and the number to call have to be in sight by themselves.</summary>
    private async Task ShowAsync(IPage page, string level, string? symptom)
    {
        await page.SetViewportSizeAsync(Modes[0].Width, Modes[0].Height);
        using (var conversation = await PreparedConversation.AtAsync(site.Bot, "next", symptom))
        {
            await conversation.OpenAsync(page);
        }

        await page.Locator($".outcome.{level} .level svg").WaitForAsync();
        await page.WaitForFunctionAsync($"() => JSON.parse(({Measure})()).headInSight");
        var look = JsonDocument.Parse(await page.EvaluateAsync<string>(Measure)).RootElement.GetProperty("callInSight");
        Assert.Equal(level is "emergency" or "urgent" ? JsonValueKind.True : JsonValueKind.Null, look.ValueKind);
    }

    private static async Task<JsonElement> LookAsync(IPage page, string level, AxeMode mode)
    {
        await page.SetViewportSizeAsync(mode.Width, mode.Height);
        await page.EmulateMediaAsync(new() { ColorScheme = mode.Colors });
        var look = JsonDocument.Parse(await page.EvaluateAsync<string>(Measure)).RootElement;
        Assert.True(look.GetProperty("textContrast").GetDouble() >= 4.5, $"{level}, {mode.Name}: the level's name is hard to read");
        Assert.True(look.GetProperty("borderContrast").GetDouble() >= 3, $"{level}, {mode.Name}: the frame is hard to see");
        Assert.InRange(look.GetProperty("headWidth").GetDouble(), 0.98, 1.02);
        Assert.True(look.GetProperty("iconSize").GetDouble() >= 32);
        Assert.False(look.GetProperty("wider").GetBoolean(), $"{level}, {mode.Name}: wider than the screen");
        return look;
    }
}
