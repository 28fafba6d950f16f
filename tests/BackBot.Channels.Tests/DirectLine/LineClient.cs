using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace BackBot.Channels.Tests.DirectLine;

/// <summary>A client as Web Chat's is: tokens, posts, polls and sockets over real HTTP.</summary>
internal sealed class LineClient(TestServer server, string id = "")
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public string Token { get; set; } = string.Empty;

    public string Id { get; private set; } = id;

    public string StreamUrl { get; private set; } = string.Empty;

    public static async Task<LineClient> StartAsync(TestServer server)
    {
        var client = new LineClient(server);
        await client.GenerateAsync();
        Assert.Equal(HttpStatusCode.Created, await client.StartAsync());
        return client;
    }

    public async Task GenerateAsync()
    {
        var json = await JsonAsync(await SendAsync(HttpMethod.Post, "/v3/directline/tokens/generate", null, token: null));
        Token = json["token"]!.GetValue<string>();
        Id = json["conversationId"]!.GetValue<string>();
    }

    public async Task<HttpStatusCode> StartAsync() => await TakeAsync(await SendAsync(HttpMethod.Post, "/v3/directline/conversations", new { user = new { } }));

    public async Task<HttpStatusCode> ReconnectAsync(string watermark = "") =>
        await TakeAsync(await SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{Id}?watermark={watermark}"));

    public async Task<HttpStatusCode> RefreshAsync()
    {
        var response = await SendAsync(HttpMethod.Post, "/v3/directline/tokens/refresh");
        if (response.IsSuccessStatusCode)
        {
            Token = (await JsonAsync(response))["token"]!.GetValue<string>();
        }

        return response.StatusCode;
    }

    public Task<HttpResponseMessage> PostAsync(object activity) =>
        SendAsync(HttpMethod.Post, $"/v3/directline/conversations/{Id}/activities", activity);

    public async Task<string> SayAsync(string text, string? clientActivityId = null)
    {
        var response = await PostAsync(new { type = "message", text, from = new { id = "someone else" }, channelData = new { clientActivityID = clientActivityId } });
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await JsonAsync(response))["id"]!.GetValue<string>();
    }

    public async Task<JsonNode> PollAsync(string watermark = "") =>
        await JsonAsync(await SendAsync(HttpMethod.Get, $"/v3/directline/conversations/{Id}/activities?watermark={watermark}"));

    public async Task<string[]> TextsAsync(string watermark = "") =>
        [.. (await PollAsync(watermark))["activities"]!.AsArray().Select(activity => activity!["text"]?.GetValue<string>() ?? string.Empty)];

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body = null) => SendAsync(method, path, body, Token);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body, string? token)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Content = body as HttpContent ?? (body is null ? null : JsonContent.Create(body));
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return await server.Client.SendAsync(request, Cancel);
    }

    public Task<StreamClient> ConnectAsync() => StreamClient.ConnectAsync(StreamUrl);

    public static async Task<JsonNode> JsonAsync(HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync<JsonNode>(Cancel))!;

    private async Task<HttpStatusCode> TakeAsync(HttpResponseMessage response)
    {
        if (response.IsSuccessStatusCode)
        {
            var json = await JsonAsync(response);
            Token = json["token"]!.GetValue<string>();
            Id = json["conversationId"]!.GetValue<string>();
            StreamUrl = json["streamUrl"]!.GetValue<string>();
        }

        return response.StatusCode;
    }
}
