using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;

namespace BackBot.Channels.Tests.DirectLine;

/// <summary>Conversations over Direct Line: what is posted, and what comes of it.</summary>
public sealed class DirectLineTests
{
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
    public async Task A_conversation_that_was_never_started_is_404()
    {
        await using var server = await TestServer.StartAsync();
        var client = new LineClient(server);
        await client.GenerateAsync();
        Assert.Equal(HttpStatusCode.NotFound, await client.ReconnectAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await client.PostAsync(new { type = "message", text = "x" })).StatusCode);
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
}
