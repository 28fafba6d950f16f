using Microsoft.Playwright;

namespace BackBot.Browser.Tests.Widget;

/// <summary>After a reload an advice stands with its beginning at the top of the screen from the first moment on, and stays there.</summary>
public sealed class WidgetNothingJumpsTests(WidgetSite site)
{
    // Where the advice begins, below the top of the transcript, at each frame that a person sees.
    private const string Watch = """
        window.places = [];
        requestAnimationFrame(function look() {
          const transcript = document.querySelector('.live .webchat__basic-transcript__scrollable');
          const advice = document.querySelector('.outcome');
          if (transcript && advice) places.push(advice.getBoundingClientRect().top - transcript.getBoundingClientRect().top);
          requestAnimationFrame(look);
        });
        """;

    [Theory]
    [InlineData(null)]
    [InlineData(Symptoms.Emergency)]
    public async Task An_advice_is_not_seen_to_move(string? symptom)
    {
        await using var visitor = await site.VisitorAsync(new() { ViewportSize = new() { Width = 360, Height = 740 } });
        var page = await visitor.NewPageAsync();
        await page.AddInitScriptAsync(Watch);
        using (var conversation = await PreparedConversation.AtAsync(site.Bot, "next", symptom))
        {
            await conversation.OpenAsync(page);
        }

        await page.WaitForFunctionAsync("() => places.length > 90");

        Assert.All(await page.EvaluateAsync<double[]>("places"), place => Assert.InRange(place, 0, 40));
    }
}
