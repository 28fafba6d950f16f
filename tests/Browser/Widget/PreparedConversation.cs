using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Playwright;

namespace BackBot.Browser.Tests.Widget;

/// <summary>Leads a conversation to a place over Direct Line, so that a test can open the page right there.</summary>
internal sealed class PreparedConversation : IDisposable
{
    private const int MostAnswers = 20;
    private readonly HttpClient _client;
    private string _id = "";
    private string _token = "";

    private PreparedConversation(Uri bot) => _client = new() { BaseAddress = new(bot, "v3/directline/") };

    /// <summary>Agrees, tells <paramref name="symptom"/> and answers what is asked with a clear conscience, until this question (or "next", the menu under the advice) stands.</summary>
    public static async Task<PreparedConversation> AtAsync(Uri bot, string question, string? symptom = null, params string[] then)
    {
        var conversation = new PreparedConversation(bot);
        await conversation.StartAsync();
        await conversation.SayAsync("Yes, 18 or over");
        if (symptom is not null)
        {
            await conversation.SayAsync(symptom);
        }

        var (asked, kind) = await conversation.AskedAsync();
        for (var answer = 0; asked != question && answer < MostAnswers; answer++)
        {
            await conversation.SayAsync(kind switch { "checklist" => "None of these", "number" => "3", "duration" => "Since yesterday", _ => "No" });
            (asked, kind) = await conversation.AskedAsync();
        }

        Assert.Equal(question, asked);
        foreach (var text in then)
        {
            await conversation.SayAsync(text);
        }

        return conversation;
    }

    /// <summary>Makes this the conversation that the page at the bot's own address goes on with.</summary>
    public async Task OpenAsync(IPage page)
    {
        var saved = JsonSerializer.Serialize(new { id = _id, token = _token });
        if (!page.Url.StartsWith("http", StringComparison.Ordinal))
        {
            await page.GotoAsync("/media/cat_cow/cat.svg");
        }

        await page.EvaluateAsync("saved => localStorage.setItem('backbot:conversation', saved)", saved);
        await page.GotoAsync("/");
        await page.Locator("html.live").WaitForAsync();
    }

    public async Task SayAsync(string text) =>
        await PostAsync($"conversations/{_id}/activities", new { type = "message", from = new { id = "" }, text, locale = "en-GB" });

    public void Dispose() => _client.Dispose();

    private async Task StartAsync()
    {
        Use(await PostAsync("tokens/generate", new { }));
        var started = await PostAsync("conversations", new { locale = "en-GB" });
        _id = started.GetProperty("conversationId").GetString()!;
        Use(started);
    }

    private void Use(JsonElement answer)
    {
        _token = answer.GetProperty("token").GetString()!;
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", _token);
    }

    /// <summary>The last question and its kind; a menu has no kind.</summary>
    private async Task<(string? Id, string? Kind)> AskedAsync()
    {
        var set = await _client.GetFromJsonAsync<JsonElement>($"conversations/{_id}/activities");
        foreach (var activity in set.GetProperty("activities").EnumerateArray().Reverse())
        {
            if (activity.TryGetProperty("channelData", out var data) && data.TryGetProperty("backbot", out var backbot) && backbot.TryGetProperty("question", out var question))
            {
                return (question.GetString(), backbot.TryGetProperty("kind", out var kind) ? kind.GetString() : null);
            }
        }

        return (null, null);
    }

    private async Task<JsonElement> PostAsync(string path, object body)
    {
        using var response = await _client.PostAsJsonAsync(path, body);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}
