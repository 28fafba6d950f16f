using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using BackBot.Channels.Connector;
using BackBot.Channels.Tests.Authentication;
using BackBot.Channels.Tests.DirectLine;
using BackBot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BackBot.Channels.Tests.Connector;

public sealed class ConnectorTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Expected_replies_come_in_the_response_and_nowhere_else()
    {
        await using var server = await TestServer.StartAsync();
        await using var channel = await FakeChannel.StartAsync();
        var response = await PostAsync(server, channel, "two", id: "a1", deliveryMode: "expectReplies");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var activities = (await response.Content.ReadFromJsonAsync<JsonNode>(Cancel))!["activities"]!.AsArray();
        Assert.Equal(["first", "1: two"], activities.Select(activity => activity!["text"]!.GetValue<string>()));
        Assert.All(activities, activity => Assert.Equal("a1", activity!["replyToId"]!.GetValue<string>()));
        Assert.Equal(0, channel.Requests);
    }

    [Fact]
    public async Task Normal_replies_are_posted_to_the_service_url_in_order()
    {
        await using var server = await TestServer.StartAsync();
        await using var channel = await FakeChannel.StartAsync();
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(server, channel, "two", id: "a/1")).StatusCode);
        Assert.Equal(
            [("POST", "/v3/conversations/c 1/activities/a%2F1", "first"), ("POST", "/v3/conversations/c 1/activities/a%2F1", "1: two")],
            channel.Accepted);
        Assert.Equal(0, (await server.Get<IStoreMaintenance>().CheckAsync(Cancel)).OutboxDepth);
    }

    [Fact]
    public async Task A_duplicate_gets_the_first_turns_replies_and_nothing_is_sent_twice()
    {
        await using var server = await TestServer.StartAsync();
        await using var channel = await FakeChannel.StartAsync();
        await PostAsync(server, channel, "x", id: "a1");
        await PostAsync(server, channel, "x", id: "a1");
        Assert.Single(channel.Accepted);

        var first = await PostAsync(server, channel, "y", id: "a2", deliveryMode: "expectReplies");
        var again = await PostAsync(server, channel, "y", id: "a2", deliveryMode: "expectReplies");
        Assert.Equal(await first.Content.ReadAsStringAsync(Cancel), await again.Content.ReadAsStringAsync(Cancel));
    }

    [Fact]
    public async Task Transient_answers_are_tried_again_at_once()
    {
        await using var server = await TestServer.StartAsync(("BackBot:Delivery:Retries", "4"));
        await using var channel = await FakeChannel.StartAsync();
        channel.Answer(503, 429, 412, 500);
        await PostAsync(server, channel, "two");
        Assert.Equal(["first", "1: two"], channel.Accepted.Select(request => request.Text));
    }

    [Fact]
    public async Task What_cannot_be_delivered_waits_and_comes_later_in_order()
    {
        await using var server = await TestServer.StartAsync(("BackBot:Delivery:Retries", "0"), ("BackBot:Delivery:OutboxInterval", "01:00:00"));
        await using var channel = await FakeChannel.StartAsync();
        channel.Answer(503);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(server, channel, "two", id: "a1")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(server, channel, "later", id: "a2")).StatusCode);
        Assert.Empty(channel.Accepted);

        server.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.True(await server.Get<OutboxDispatcher>().DeliverDueAsync(Cancel));

        Assert.Equal(["first", "1: two", "2: later"], channel.Accepted.Select(request => request.Text));
        Assert.False(await server.Get<OutboxDispatcher>().DeliverDueAsync(Cancel));
    }

    [Theory]
    [InlineData("20")]
    [InlineData("Sun, 01 Mar 2026 12:00:20 GMT")]
    public async Task A_host_that_wants_to_be_left_alone_for_long_is_not_called_before(string retryAfter)
    {
        await using var server = await TestServer.StartAsync(("BackBot:Delivery:OutboxInterval", "01:00:00"));
        await using var channel = await FakeChannel.StartAsync();
        channel.RetryAfter = retryAfter;
        channel.Answer(429);

        await PostAsync(server, channel, "x");
        server.Time.Advance(TimeSpan.FromSeconds(19));
        Assert.False(await server.Get<OutboxDispatcher>().DeliverDueAsync(Cancel));
        Assert.Equal(1, channel.Requests);

        server.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await server.Get<OutboxDispatcher>().DeliverDueAsync(Cancel));
        Assert.Single(channel.Accepted);
    }

    [Theory]
    [InlineData(400)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(413)]
    public async Task What_the_channel_refuses_for_good_is_buried_and_holds_nothing_up(int status)
    {
        await using var server = await TestServer.StartAsync();
        await using var channel = await FakeChannel.StartAsync();
        channel.Answer(status);
        await PostAsync(server, channel, "two");
        Assert.Equal(["1: two"], channel.Accepted.Select(request => request.Text));
        var health = await server.Get<IStoreMaintenance>().CheckAsync(Cancel);
        Assert.Equal((0, 1), (health.OutboxDepth, health.DeadLetters));
    }

    [Fact]
    public async Task What_waits_too_long_is_given_up()
    {
        await using var server = await TestServer.StartAsync(("BackBot:Delivery:Retries", "0"), ("BackBot:Delivery:OutboxInterval", "01:00:00"));
        await using var channel = await FakeChannel.StartAsync();
        channel.Answer(503, 503);
        await PostAsync(server, channel, "x");
        server.Time.Advance(TimeSpan.FromHours(25));
        StoreHealth health;
        do
        {
            // The dispatcher's own clock has struck as well; either of the two does it.
            await server.Get<OutboxDispatcher>().DeliverDueAsync(Cancel);
            health = await server.Get<IStoreMaintenance>().CheckAsync(Cancel);
        }
        while (health.OutboxDepth > 0);
        Assert.Equal(1, health.DeadLetters);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://169.254.169.254")]
    [InlineData("file:///etc/passwd")]
    [InlineData("nonsense")]
    public async Task Without_credentials_no_foreign_address_is_ever_called(string serviceUrl)
    {
        await using var server = await TestServer.StartAsync();
        await server.Client.PostAsJsonAsync("/api/messages", Message("x", "a1", serviceUrl), Cancel);
        Assert.Equal(1, (await server.Get<IStoreMaintenance>().CheckAsync(Cancel)).DeadLetters);
    }

    [Fact]
    public async Task An_invoke_is_answered_in_the_response()
    {
        await using var server = await TestServer.StartAsync();
        var invoke = Message(null, "i1", "http://127.0.0.1:1");
        invoke["type"] = "invoke";
        invoke["name"] = "task/fetch";
        var response = await server.Client.PostAsJsonAsync("/api/messages", invoke, Cancel);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal("task/fetch", (await response.Content.ReadFromJsonAsync<JsonNode>(Cancel))!["answered"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.OK, (await server.Client.PostAsJsonAsync("/api/messages", invoke, Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_callers_activity_cannot_enter_a_web_conversation()
    {
        await using var server = await TestServer.StartAsync();
        var client = await LineClient.StartAsync(server);
        var forged = Message("let me in", "a1", "http://127.0.0.1:1");
        forged["channelId"] = "directline";
        forged["conversation"]!["id"] = client.Id;
        Assert.Equal(HttpStatusCode.Forbidden, (await server.Client.PostAsJsonAsync("/api/messages", forged, Cancel)).StatusCode);
        Assert.Equal(["welcome"], await client.TextsAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[1]")]
    [InlineData("{\"type\":\"message\"}")]
    [InlineData("{\"type\":\"message\",\"channelId\":\"x\",\"conversation\":{\"id\":\"c\"}}")]
    public async Task What_is_no_activity_is_400(string body)
    {
        await using var server = await TestServer.StartAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await server.Client.PostAsync("/api/messages", new StringContent(body), Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_body_without_end_is_413()
    {
        await using var server = await TestServer.StartAsync();
        var response = await server.Client.PostAsJsonAsync("/api/messages", Message(new string('x', 600_000), "a1", "http://127.0.0.1:1"), Cancel);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task No_log_names_the_conversation_whatever_the_level()
    {
        using var log = new LogLines();
        await using var server = await TestServer.StartAsync(services => services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log)));
        await using var channel = await FakeChannel.StartAsync();
        channel.Answer(400);

        await PostAsync(server, channel, "refused", id: "a1");
        await PostAsync(server, channel, "hello", id: "a2");

        Assert.NotEmpty(channel.Accepted);
        Assert.Contains(log.All, line => line.Contains("given up", StringComparison.Ordinal));
        Assert.DoesNotContain(log.All, line => line.Contains("conversations/c", StringComparison.Ordinal));
    }

    private static Task<HttpResponseMessage> PostAsync(TestServer server, FakeChannel channel, string text, string id = "a1", string? deliveryMode = null)
    {
        var message = Message(text, id, channel.Url);
        message["deliveryMode"] = deliveryMode;
        return server.Client.PostAsJsonAsync("/api/messages", message, Cancel);
    }

    private static JsonObject Message(string? text, string id, string serviceUrl) => new()
    {
        ["type"] = "message",
        ["id"] = id,
        ["text"] = text,
        ["channelId"] = "emulator",
        ["serviceUrl"] = serviceUrl,
        ["from"] = new JsonObject { ["id"] = "u1" },
        ["recipient"] = new JsonObject { ["id"] = "bot" },
        ["conversation"] = new JsonObject { ["id"] = "c 1" },
    };
}
