using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace BackBot.Browser.Tests.Widget;

/// <summary>Goes through all screens, and looks at each in every mode without loading it anew.</summary>
internal sealed class AxeWalk(WidgetSite site, IPage page, AxeMode[] modes)
{
    private static readonly AxeRunOptions Violations = new() { ResultTypes = new HashSet<ResultType> { ResultType.Violations } };
    private readonly ChatVisitor _visitor = new(page);
    private readonly List<string> _findings = [];

    /// <summary>Axe is injected, which the page's policy would refuse; without motion no colour is caught in between.</summary>
    public static BrowserNewContextOptions Options => new() { BypassCSP = true, ReducedMotion = ReducedMotion.Reduce };

    /// <summary>"screen, mode: rule at element", and what is wider than the screen.</summary>
    public IReadOnlyList<string> Findings => _findings;

    public async Task RunAsync()
    {
        await GreetingAsync();
        await QuestionsAsync();
        await SelfCareAsync();
        await SessionAsync();
        foreach (var (level, symptom) in Symptoms.ByLevel.Where(level => level.Value is not null))
        {
            await PrepareAsync("next", symptom);
            await LookAsync(level);
        }

        await SiteAsync();
    }

    private async Task GreetingAsync()
    {
        await page.RouteAsync("**/webchat.*.js", route => route.AbortAsync());
        await page.GotoAsync("/");
        await page.WaitForFunctionAsync("() => window.backbotPage?.plain.count > 1");
        await LookAsync("plain greeting");
        await page.UnrouteAsync("**/webchat.*.js");
        await page.ReloadAsync();
        await page.Locator("html.live").WaitForAsync();
        await LookAsync("greeting");
    }

    private async Task QuestionsAsync()
    {
        await _visitor.PressAsync("Yes, 18 or over");
        await _visitor.SeesAsync(ChatVisitor.Danger);
        await LookAsync("checklist");
        await PrepareAsync("vomiting_or_colic", Symptoms.Urgent);
        await LookAsync("yes or no");
        await PrepareAsync("pain_0_10");
        await LookAsync("number");
        await PrepareAsync("duration");
        await LookAsync("duration");
    }

    private async Task SelfCareAsync()
    {
        await PrepareAsync("next");
        await LookAsync("self_care, and its menu");
        await page.Locator(".outcome .ac-pushButton:visible").ClickAsync();
        await LookAsync("why");
        await _visitor.PressAsync("Privacy");
        await LookAsync("privacy");
        await page.Keyboard.PressAsync("Escape");
        await _visitor.PressAsync("Summary to take along");
        await page.Locator(".noted").WaitForAsync();
        await LookAsync("summary");
    }

    private async Task SessionAsync()
    {
        await PrepareAsync("next", null, "show me the knee to chest");
        await page.Locator("#session h2").WaitForAsync();
        await LookAsync("step");
        await _visitor.PressAsync("Next");
        await _visitor.PressAsync("Start");
        await LookAsync("step with a running timer");
        await _visitor.PressAsync("Show the chat");
        await LookAsync("chat beside the step");
        await _visitor.PressAsync("Back to the step");
        await _visitor.PressAsync("Stop");
        await page.Locator("#session").WaitForAsync(new() { State = WaitForSelectorState.Hidden });
        await _visitor.SeesAsync("How does your back feel now?");
        await LookAsync("feeling afterwards");
    }

    private async Task SiteAsync()
    {
        await page.GotoAsync("/demo");
        await page.FrameLocator("#preview").Locator("backbot-widget .launch").WaitForAsync();
        await LookAsync("demo");
        await page.GotoAsync("/demo?post=1&greeting=Stiff%3F");
        await page.Locator("backbot-widget .hello").WaitForAsync();
        await LookAsync("post with the closed widget");
        await page.Locator("backbot-widget .launch").ClickAsync();
        await page.FrameLocator("backbot-widget iframe").Locator("html.live").WaitForAsync();
        await LookAsync("post with the open widget");
    }

    private async Task PrepareAsync(string question, string? symptom = null, params string[] then)
    {
        using var conversation = await PreparedConversation.AtAsync(site.Bot, question, symptom, then);
        await conversation.OpenAsync(page);
    }

    private async Task LookAsync(string screen)
    {
        foreach (var mode in modes)
        {
            await page.SetViewportSizeAsync(mode.Width, mode.Height);
            await page.EmulateMediaAsync(new() { ColorScheme = mode.Colors });
            var found = await page.RunAxe(Violations);
            _findings.AddRange(found.Violations.SelectMany(rule => rule.Nodes.Select(node => $"{screen}, {mode.Name}: {rule.Id} at {node.Target}")));
            if (await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"))
            {
                _findings.Add($"{screen}, {mode.Name}: wider than the screen");
            }
        }
    }
}
