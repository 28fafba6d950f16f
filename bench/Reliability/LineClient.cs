using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BackBot.Bench.Reliability;

/// <summary>A Direct Line client over plain HTTP.</summary>
internal sealed class LineClient(HttpClient http, string id, string token, string streamUrl)
{
    public string Id => id;

    public string Token => token;

    public string StreamUrl => streamUrl;

    /// <summary>The same conversation through another instance.</summary>
    public LineClient On(HttpClient other) => new(other, id, token, streamUrl);

    /// <summary>Begins a conversation.</summary>
    /// <exception cref="HttpRequestException">The server refused or is away.</exception>
    public static async Task<LineClient> StartAsync(HttpClient http, CancellationToken cancellationToken)
    {
        using var generate = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/tokens/generate");
        var token = Text(await JsonAsync(http, generate, cancellationToken), "token");
        using var start = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/conversations");
        start.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var begun = await JsonAsync(http, start, cancellationToken);
        return new LineClient(http, Text(begun, "conversationId"), Text(begun, "token"), Text(begun, "streamUrl"));
    }

    /// <summary>A typed message.</summary>
    public static string Message(string text, string? clientId = null) =>
        new JsonObject { ["type"] = "message", ["text"] = text, ["channelData"] = new JsonObject { ["clientActivityID"] = clientId } }.ToJsonString();

    /// <summary>A pressed button; of a checklist, with what is ticked (comma-separated fact ids).</summary>
    public static string Answer(string question, string answer, string? ticked = null, string? clientId = null)
    {
        var value = new JsonObject { ["backbot"] = new JsonObject { ["question"] = question, ["answer"] = answer } };
        if (ticked is not null)
        {
            value["ticked"] = ticked;
        }

        return new JsonObject { ["type"] = "message", ["value"] = value, ["channelData"] = new JsonObject { ["clientActivityID"] = clientId } }.ToJsonString();
    }

    /// <summary>Posts an activity as it is.</summary>
    public async Task<(HttpStatusCode Status, string Body)> PostAsync(string activity, CancellationToken cancellationToken)
    {
        using var request = Request(HttpMethod.Post, $"/v3/directline/conversations/{id}/activities");
        request.Content = new StringContent(activity, Encoding.UTF8, "application/json");
        using var response = await http.SendAsync(request, cancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(cancellationToken));
    }

    /// <summary>Everything shown so far, page by page.</summary>
    public async Task<List<JsonElement>> TranscriptAsync(CancellationToken cancellationToken)
    {
        var all = new List<JsonElement>();
        var watermark = string.Empty;
        while (true)
        {
            using var request = Request(HttpMethod.Get, $"/v3/directline/conversations/{id}/activities?watermark={watermark}");
            var page = await JsonAsync(http, request, cancellationToken);
            var activities = page.GetProperty("activities");
            if (activities.GetArrayLength() == 0)
            {
                return all;
            }

            all.AddRange(activities.EnumerateArray());
            watermark = Text(page, "watermark");
        }
    }

    private static async Task<JsonElement> JsonAsync(HttpClient http, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var response = await http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var document = await JsonDocument.ParseAsync(body, cancellationToken: cancellationToken);
        return document.RootElement.Clone();
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    private HttpRequestMessage Request(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return request;
    }
}
