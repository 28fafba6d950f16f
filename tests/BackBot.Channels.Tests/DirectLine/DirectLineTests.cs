using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using BackBot.Channels.DirectLine;
using Microsoft.IdentityModel.JsonWebTokens;

namespace BackBot.Channels.Tests.DirectLine;

public sealed class DirectLineTests
{
    private const string Secret = "0123456789abcdef";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_conversation_starts_with_one_greeting_and_answers()
    {
        await using var server = await TestServer.StartAsync();
        var client = await LineClient.StartAsync(server);
        var id = await client.SayAsync("hello", "client-1");

        var activities = (await client.PollAsync())["activities"]!.AsArray();

        Assert.Equal(["welcome", "hello", "1: hello"], activities.Select(activity => activity!["text"]!.GetValue<string>()));
        Assert.Null(activities[0]!["replyToId"]);
        Assert.Equal(id, activities[1]!["id"]!.GetValue<string>());
        Assert.Equal("client-1", activities[1]!["channelData"]!["clientActivityID"]!.GetValue<string>());
        Assert.Equal(id, activities[2]!["replyToId"]!.GetValue<string>());
        Assert.All(activities, activity => Assert.NotNull(activity!["timestamp"]));
        Assert.Equal(3, activities.Select(activity => activity!["id"]!.GetValue<string>()).Distinct().Count());
    }

    [Fact]
    public async Task The_sender_comes_from_the_token_and_the_token_says_so()
    {
        await using var server = await TestServer.StartAsync();
        var client = await LineClient.StartAsync(server);
        await client.SayAsync("hello");

        var from = (await client.PollAsync())["activities"]![1]!["from"]!;

        var user = new JsonWebTokenHandler().ReadJsonWebToken(client.Token).GetPayloadValue<string>("user");
        Assert.StartsWith("dl_", user, StringComparison.Ordinal);
        Assert.Equal(user, from["id"]!.GetValue<string>());
    }

    [Fact]
    public async Task Starting_again_greets_no_second_time()
    {
        await using var server = await TestServer.StartAsync();
        var client = await LineClient.StartAsync(server);
        Assert.Equal(HttpStatusCode.OK, await client.StartAsync());
        Assert.Equal(HttpStatusCode.OK, await client.ReconnectAsync());
        Assert.Equal(["welcome"], await client.TextsAsync());
    }

    [Fact]
    public async Task The_stream_replays_after_its_watermark_and_goes_on_live()
    {
        await using var server = await TestServer.StartAsync();
        var client = await LineClient.StartAsync(server);
        Assert.StartsWith("ws://127.0.0.1", client.StreamUrl, StringComparison.Ordinal);
        using (var first = await client.ConnectAsync())
        {
            Assert.Equal(["welcome"], await first.TextsAsync(1));
            await client.SayAsync("a");
            Assert.Equal(["a", "1: a"], await first.TextsAsync(2));
            await client.ReconnectAsync(first.Watermark);
        }

        await client.SayAsync("b");
        using var second = await client.ConnectAsync();
        Assert.Equal(["b", "2: b"], await second.TextsAsync(2));
        await client.SayAsync("two");
        Assert.Equal(["two", "first", "3: two"], await second.TextsAsync(3));
    }

    [Fact]
    public async Task All_sockets_of_a_conversation_get_everything_and_others_nothing()
    {
        await using var server = await TestServer.StartAsync();
        var client = await LineClient.StartAsync(server);
        var other = await LineClient.StartAsync(server);
        using var one = await client.ConnectAsync();
        using var two = await client.ConnectAsync();
        using var stranger = await other.ConnectAsync();
        await client.SayAsync("mine");
        await other.SayAsync("theirs");

        Assert.Equal(["welcome", "mine", "1: mine"], await one.TextsAsync(3));
        Assert.Equal(["welcome", "mine", "1: mine"], await two.TextsAsync(3));
        Assert.Equal(["welcome", "theirs", "1: theirs"], await stranger.TextsAsync(3));
    }

    [Fact]
    public async Task Pings_and_nonsense_frames_leave_the_stream_open()
    {
        await using var server = await TestServer.StartAsync();
        var client = await LineClient.StartAsync(server);
        using var stream = await client.ConnectAsync();
        await stream.SendAsync(Array.Empty<byte>());
        await stream.SendAsync("{}"u8.ToArray());
        await stream.SendAsync(Array.Empty<byte>());
        await client.SayAsync("still here");
        Assert.Equal(["welcome", "still here", "1: still here"], await stream.TextsAsync(3));
    }

    [Fact]
    public async Task A_client_that_sends_endless_frames_is_closed()
    {
        await using var server = await TestServer.StartAsync();
        var client = await LineClient.StartAsync(server);
        using var stream = await client.ConnectAsync();
        await stream.TextsAsync(1);
        await stream.SendAsync(new byte[1024 * 1024]);
        Assert.Null(await stream.NextAsync());
    }

    [Fact]
    public async Task A_stopping_server_tells_sockets_that_it_goes()
    {
        await using var server = await TestServer.StartAsync();
        var client = await LineClient.StartAsync(server);
        using var stream = await client.ConnectAsync();
        await stream.TextsAsync(1);
        var stopping = server.StopAsync();
        Assert.Null(await stream.NextAsync());
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, stream.CloseStatus);
        await stream.CloseAsync();
        await stopping;
    }

    [Fact]
    public async Task One_socket_too_many_closes_the_oldest()
    {
        await using var server = await TestServer.StartAsync(("BackBot:DirectLine:SocketsPerConversation", "2"));
        var client = await LineClient.StartAsync(server);
        using var oldest = await client.ConnectAsync();
        await oldest.TextsAsync(1);
        using var second = await client.ConnectAsync();
        await second.TextsAsync(1);
        using var third = await client.ConnectAsync();
        Assert.Null(await oldest.NextAsync());
        await client.SayAsync("x");
        Assert.Equal(["x", "1: x"], await second.TextsAsync(2));
    }

    [Fact]
    public async Task A_conversation_and_its_token_survive_a_restart()
    {
        await using var first = await TestServer.StartAsync();
        var client = await LineClient.StartAsync(first);
        await client.SayAsync("before");
        await first.StopAsync();

        await using var second = await TestServer.StartAsync(first.Folder, ownsFolder: false);
        var again = new LineClient(second, client.Id) { Token = client.Token };
        Assert.Equal(["welcome", "before", "1: before"], await again.TextsAsync());
        await again.SayAsync("after");
        Assert.Equal("2: after", (await again.TextsAsync())[^1]);
    }

    [Fact]
    public async Task A_resend_is_answered_by_the_first_turn()
    {
        await using var server = await TestServer.StartAsync();
        var client = await LineClient.StartAsync(server);
        var ids = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => client.SayAsync("once", "same")));
        Assert.Single(ids.Distinct());
        Assert.Equal(["welcome", "once", "1: once"], await client.TextsAsync());
    }

    [Fact]
    public async Task Posts_that_race_become_whole_turns_one_after_the_other()
    {
        await using var server = await TestServer.StartAsync();
        var client = await LineClient.StartAsync(server);
        await Task.WhenAll(Enumerable.Range(0, 30).Select(i => client.SayAsync("m" + i)));

        var texts = (await client.TextsAsync())[1..];

        Assert.Equal(60, texts.Length);
        for (var turn = 0; turn < 30; turn++)
        {
            Assert.Equal($"{turn + 1}: {texts[turn * 2]}", texts[(turn * 2) + 1]);
        }
    }

    [Fact]
    public async Task A_failing_turn_says_sorry_and_leaves_no_state()
    {
        await using var server = await TestServer.StartAsync();
        var client = await LineClient.StartAsync(server);
        await client.SayAsync("a");
        await client.SayAsync("throw");
        await client.SayAsync("throw late");
        await client.SayAsync("b");
        Assert.Equal(["welcome", "a", "1: a", "throw", "sorry", "throw late", "sorry", "b", "2: b"], await client.TextsAsync());
    }

    [Fact]
    public async Task Forgetting_empties_the_conversation_and_delivers_the_answer()
    {
        await using var server = await TestServer.StartAsync();
        var client = await LineClient.StartAsync(server);
        await client.SayAsync("SECRETWORDS");
        using var stream = await client.ConnectAsync();
        await stream.TextsAsync(3);
        await client.SayAsync("forget me");
        Assert.Equal(["forget me", "2: forget me"], await stream.TextsAsync(2));
        Assert.Equal(["forget me", "2: forget me"], await client.TextsAsync());
        await client.SayAsync("again");
        Assert.Equal("1: again", (await client.TextsAsync())[^1]);
    }

    [Fact]
    public async Task Typing_is_accepted_and_means_nothing()
    {
        await using var server = await TestServer.StartAsync();
        var client = await LineClient.StartAsync(server);
        var turns = server.Bot.Turns;
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsync(new { type = "typing" })).StatusCode);
        Assert.Equal(turns, server.Bot.Turns);
        Assert.Equal(["welcome"], await client.TextsAsync());
    }

    [Theory]
    [InlineData("conversationUpdate")]
    [InlineData("invoke")]
    [InlineData("installationUpdate")]
    [InlineData("")]
    [InlineData("nonsense")]
    public async Task What_only_a_channel_may_send_is_refused(string type)
    {
        await using var server = await TestServer.StartAsync();
        var client = await LineClient.StartAsync(server);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync(new { type, membersAdded = new[] { new { id = "x" } } })).StatusCode);
        Assert.Equal(["welcome"], await client.TextsAsync());
    }

    [Fact]
    public async Task A_client_cannot_choose_ids_times_or_how_replies_are_delivered()
    {
        await using var server = await TestServer.StartAsync();
        var client = await LineClient.StartAsync(server);
        await client.PostAsync(new { type = "message", text = "x", id = "mine", timestamp = "1999-01-01T00:00:00Z", deliveryMode = "expectReplies", serviceUrl = "http://evil", conversation = new { id = "other" }, channelId = "msteams", recipient = new { id = "r" } });
        var activities = (await client.PollAsync())["activities"]!.AsArray();
        Assert.Equal(3, activities.Count);
        Assert.NotEqual("mine", activities[1]!["id"]!.GetValue<string>());
        Assert.Equal(client.Id, activities[1]!["conversation"]!["id"]!.GetValue<string>());
        Assert.Equal("directline", activities[1]!["channelId"]!.GetValue<string>());
        Assert.StartsWith("2026-03-01", activities[1]!["timestamp"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Long_texts_reach_the_bot_and_endless_ones_are_413()
    {
        await using var server = await TestServer.StartAsync();
        var client = await LineClient.StartAsync(server);
        await client.SayAsync(new string('x', 12_000));
        Assert.Equal(12_003, (await client.TextsAsync())[^1].Length);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await client.PostAsync(new { type = "message", text = new string('x', 33_000) })).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await client.PostAsync(new { type = "message", text = new string('x', 300_000) })).StatusCode);
        Assert.Equal(3, (await client.TextsAsync()).Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"type\":3}")]
    [InlineData("{\"type\":\"message\",\"text\":")]
    [InlineData("\u0000")]
    public async Task A_broken_body_is_400_and_no_turn(string body)
    {
        await using var server = await TestServer.StartAsync();
        var client = await LineClient.StartAsync(server);
        var turns = server.Bot.Turns;
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync(new StringContent(body, Encoding.UTF8, "application/json"))).StatusCode);
        Assert.Equal(turns, server.Bot.Turns);
    }

    [Fact]
    public async Task An_upload_is_read_thrown_away_and_answered()
    {
        await using var server = await TestServer.StartAsync();
        var client = await LineClient.StartAsync(server);
        using var form = new MultipartFormDataContent();
        using var activity = new StringContent("""{"type":"message","text":"look","channelData":{"clientActivityID":"u1"}}""");
        activity.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.microsoft.activity");
        form.Add(activity, "activity", "blob");
        using var picture = new ByteArrayContent(new byte[1_000_000]);
        picture.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        form.Add(picture, "file", "SECRETNAME.png");

        var response = await client.SendAsync(HttpMethod.Post, $"/v3/directline/conversations/{client.Id}/upload?userId=x", form);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var activities = (await client.PollAsync())["activities"]!.AsArray();
        Assert.Equal("u1", activities[1]!["channelData"]!["clientActivityID"]!.GetValue<string>());
        Assert.Equal("image/png", activities[1]!["attachments"]![0]!["contentType"]!.GetValue<string>());
        Assert.DoesNotContain("SECRETNAME", activities.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("1: look", activities[2]!["text"]!.GetValue<string>());
    }

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
    public async Task A_conversation_that_was_never_started_is_404()
    {
        await using var server = await TestServer.StartAsync();
        var client = new LineClient(server);
        await client.GenerateAsync();
        Assert.Equal(HttpStatusCode.NotFound, await client.ReconnectAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsync(new { type = "message", text = "x" })).StatusCode);
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

    [Fact]
    public async Task Behind_https_the_stream_is_wss()
    {
        await using var server = await TestServer.StartAsync(("BackBot:DirectLine:PublicUrl", "https://bot.example/"));
        var client = await LineClient.StartAsync(server);
        Assert.StartsWith($"wss://bot.example/v3/directline/conversations/{client.Id}/stream?watermark=&t=", client.StreamUrl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_many_messages_are_429()
    {
        await using var server = await TestServer.StartAsync(("BackBot:DirectLine:MessagesPerMinute", "3"));
        var client = await LineClient.StartAsync(server);
        for (var i = 0; i < 3; i++)
        {
            await client.SayAsync("x");
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, (await client.PostAsync(new { type = "message", text = "x" })).StatusCode);
    }

    [Fact]
    public async Task A_watermark_from_nowhere_still_gets_what_comes()
    {
        await using var server = await TestServer.StartAsync();
        var client = await LineClient.StartAsync(server);
        await client.ReconnectAsync("9223372036854775807");
        using var stream = await client.ConnectAsync();
        await client.SayAsync("x");
        Assert.Equal("x", (await stream.TextsAsync(1))[0]);
        await client.ReconnectAsync("-1%20or%201=1");
        Assert.Equal(3, (await client.TextsAsync("nonsense")).Length);
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
