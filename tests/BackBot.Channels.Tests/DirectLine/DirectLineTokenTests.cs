using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using BackBot.Channels.DirectLine;
using Microsoft.IdentityModel.JsonWebTokens;

namespace BackBot.Channels.Tests.DirectLine;

/// <summary>Who may do what: tokens, tickets, the secret, and sites.</summary>
public sealed class DirectLineTokenTests
{
    private const string Secret = "0123456789abcdef";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_or_with_a_wrong_token_nothing_is_told()
    {
        await using var server = await TestServer.StartAsync();
        var client = await LineClient.StartAsync(server);
        var other = await LineClient.StartAsync(server);
        var path = $"/v3/directline/conversations/{client.Id}";
        foreach (var (method, address) in new[] { (HttpMethod.Get, path), (HttpMethod.Get, path + "/activities"), (HttpMethod.Post, path + "/activities"), (HttpMethod.Post, path + "/upload") })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await client.SendAsync(method, address, new { type = "message" }, token: null)).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await client.SendAsync(method, address, new { type = "message" }, token: "nonsense")).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await client.SendAsync(method, address, new { type = "message" }, token: other.Token)).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await client.SendAsync(method, address, new { type = "message" }, token: Tampered(client.Token))).StatusCode);
        }

        Assert.Equal(HttpStatusCode.BadRequest, (await server.Client.GetAsync(new Uri(path + "/stream?t=" + client.Token, UriKind.Relative), Cancel)).StatusCode);
        await Assert.ThrowsAsync<WebSocketException>(() => StreamClient.ConnectAsync(client.StreamUrl.Replace(client.Id, other.Id, StringComparison.Ordinal)));
        await Assert.ThrowsAsync<WebSocketException>(() => StreamClient.ConnectAsync(client.StreamUrl[..client.StreamUrl.IndexOf("t=", StringComparison.Ordinal)] + "t=" + client.Token));
    }

    [Fact]
    public async Task A_stream_ticket_opens_nothing_but_the_stream()
    {
        await using var server = await TestServer.StartAsync();
        var client = await LineClient.StartAsync(server);
        client.Token = client.StreamUrl[(client.StreamUrl.IndexOf("t=", StringComparison.Ordinal) + 2)..];
        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsync(new { type = "message", text = "x" })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, await client.RefreshAsync());
    }

    [Fact]
    public async Task An_expired_token_is_403_and_can_be_changed_for_a_new_one_until_retention()
    {
        await using var server = await TestServer.StartAsync();
        var client = await LineClient.StartAsync(server);
        server.Time.Advance(TimeSpan.FromHours(25));
        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsync(new { type = "message", text = "x" })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, await client.RefreshAsync());
        await client.SayAsync("back");
        server.Time.Advance(TimeSpan.FromDays(8));
        Assert.Equal(HttpStatusCode.Forbidden, await client.RefreshAsync());
    }

    [Fact]
    public async Task A_revoked_token_neither_talks_nor_refreshes()
    {
        await using var server = await TestServer.StartAsync();
        var client = await LineClient.StartAsync(server);
        var tokens = server.Get<DirectLineTokens>();
        await client.SayAsync("x");
        var (_, identity) = await tokens.CheckAsync(client.Token, TokenUse.Talk, Cancel);
        await tokens.RevokeAsync(identity!, Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsync(new { type = "message", text = "x" })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, await client.RefreshAsync());
    }

    [Fact]
    public async Task Forgetting_a_person_ends_their_other_conversations_and_all_tokens_but_the_one_that_asked()
    {
        await using var server = await TestServer.StartAsync(("BackBot:DirectLine:Secret", Secret));
        var other = await NamedAsync(server, "patient-7");
        var asking = await NamedAsync(server, "patient-7");
        var stranger = await NamedAsync(server, "patient-8");
        var earlier = asking.Token;
        using var otherSocket = await other.ConnectAsync();
        using var askingSocket = await asking.ConnectAsync();
        await otherSocket.NextAsync();
        await askingSocket.NextAsync();
        server.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.OK, await asking.RefreshAsync());

        await asking.SayAsync("forget me");

        Assert.Equal(["forget me", "1: forget me"], await askingSocket.TextsAsync(2));
        Assert.Null(await otherSocket.NextAsync());
        Assert.Equal(HttpStatusCode.Forbidden, (await other.PostAsync(new { type = "message", text = "x" })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, await other.RefreshAsync());
        Assert.Equal(HttpStatusCode.Forbidden, await other.StartAsync());
        await Assert.ThrowsAsync<WebSocketException>(other.ConnectAsync);
        Assert.Equal(HttpStatusCode.Forbidden, (await asking.SendAsync(HttpMethod.Post, "/v3/directline/tokens/refresh", null, earlier)).StatusCode);
        await Assert.ThrowsAsync<WebSocketException>(asking.ConnectAsync);
        await asking.SayAsync("goes on");
        await stranger.SayAsync("untouched");
        server.Time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(HttpStatusCode.OK, await asking.RefreshAsync());
        Assert.Equal(HttpStatusCode.OK, await asking.ReconnectAsync());
        using var again = await asking.ConnectAsync();
        await (await NamedAsync(server, "patient-7")).SayAsync("comes back");
    }

    [Fact]
    public async Task Forgetting_that_is_asked_for_again_because_its_answer_was_lost_ends_the_tokens_too()
    {
        await using var server = await TestServer.StartAsync(("BackBot:DirectLine:Secret", Secret));
        var asking = await NamedAsync(server, "patient-7");
        await asking.SayAsync("forget me", "ask-1");
        server.Time.Advance(TimeSpan.FromSeconds(1));
        var other = await NamedAsync(server, "patient-7");

        await asking.SayAsync("forget me", "ask-1");

        Assert.Equal(HttpStatusCode.Forbidden, (await other.PostAsync(new { type = "message", text = "x" })).StatusCode);
    }

    [Fact]
    public async Task Only_the_secret_names_a_user()
    {
        await using var server = await TestServer.StartAsync(("BackBot:DirectLine:Secret", "0123456789abcdef"));
        var client = new LineClient(server);
        var body = new { user = new { id = "patient-7" } };
        var page = await LineClient.JsonAsync(await client.SendAsync(HttpMethod.Post, "/v3/directline/tokens/generate", body, token: null));
        var site = await LineClient.JsonAsync(await client.SendAsync(HttpMethod.Post, "/v3/directline/tokens/generate", body, token: "0123456789abcdef"));
        Assert.StartsWith("dl_", User(page), StringComparison.Ordinal);
        Assert.Equal("patient-7", User(site));
        Assert.Equal(HttpStatusCode.Forbidden, (await client.SendAsync(HttpMethod.Post, "/v3/directline/tokens/generate", body, token: "0123456789abcdeF")).StatusCode);

        static string User(JsonNode response) => new JsonWebTokenHandler().ReadJsonWebToken(response["token"]!.GetValue<string>()).GetPayloadValue<string>("user");
    }

    [Theory]
    [InlineData("https://blog.example", HttpStatusCode.OK, "https://blog.example")]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden, null)]
    [InlineData(null, HttpStatusCode.OK, null)]
    public async Task Only_allowed_sites_get_tokens(string? origin, HttpStatusCode status, string? allowed)
    {
        await using var server = await TestServer.StartAsync(("BackBot:DirectLine:AllowedOrigins:0", "https://blog.example"));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/tokens/generate");
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        var response = await server.Client.SendAsync(request, Cancel);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(allowed, response.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? values.Single() : null);
    }

    [Fact]
    public async Task The_own_page_needs_no_permission()
    {
        await using var server = await TestServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/tokens/generate");
        request.Headers.Add("Origin", server.Client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        Assert.Equal(HttpStatusCode.OK, (await server.Client.SendAsync(request, Cancel)).StatusCode);
    }

    private static string Tampered(string token)
    {
        var parts = token.Split('.');
        var payload = Encoding.UTF8.GetString(Microsoft.IdentityModel.Tokens.Base64UrlEncoder.DecodeBytes(parts[1])).Replace("dl_", "dx_", StringComparison.Ordinal);
        return $"{parts[0]}.{Microsoft.IdentityModel.Tokens.Base64UrlEncoder.Encode(payload)}.{parts[2]}";
    }

    private static async Task<LineClient> NamedAsync(TestServer server, string user)
    {
        var client = new LineClient(server);
        var token = await LineClient.JsonAsync(await client.SendAsync(HttpMethod.Post, "/v3/directline/tokens/generate", new { user = new { id = user } }, Secret));
        client.Token = token["token"]!.GetValue<string>();
        Assert.Equal(HttpStatusCode.Created, await client.StartAsync());
        return client;
    }
}
