using System.Net.Http.Json;
using System.Text.Json.Nodes;
using BackBot.Channels.CheckIns;
using BackBot.Channels.Tests.Connector;
using BackBot.Channels.Tests.DirectLine;
using BackBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BackBot.Channels.Tests.CheckIns;

public sealed class CheckInSenderTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task In_Teams_it_comes_when_its_time_has_come_and_once()
    {
        await using var server = await StartAsync();
        await using var channel = await FakeChannel.StartAsync();
        await PostAsync(server, channel, "plan");
        Assert.False(await SendDueAsync(server));

        server.Time.Advance(TimeSpan.FromDays(1));
        await SendDueAsync(server);
        await SendDueAsync(server);

        Assert.Equal(["1: plan", "how did it go?"], channel.Accepted.Select(request => request.Text));
    }

    [Fact]
    public async Task In_web_chat_it_is_there_when_the_person_comes_back()
    {
        await using var server = await StartAsync();
        var client = await LineClient.StartAsync(server);
        await client.SayAsync("plan");

        server.Time.Advance(TimeSpan.FromDays(1));
        Assert.True(await SendDueAsync(server));

        var stored = await server.Get<IConversationStore>().ReadActivitiesAsync(new("directline", client.Id), 0, 100, Cancel);
        Assert.Equal("how did it go?", JsonNode.Parse(stored[^1].Payload.Span)!["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task Work_that_is_taken_again_after_a_crash_is_not_sent_again()
    {
        await using var server = await StartAsync();
        await using var channel = await FakeChannel.StartAsync();
        await PostAsync(server, channel, "plan");
        server.Time.Advance(TimeSpan.FromDays(1));

        var work = Assert.Single(await server.Get<IScheduleStore>().TakeDueAsync(10, TimeSpan.FromMinutes(1), Cancel));
        await server.Get<CheckInSender>().SendAsync(work, Cancel);
        server.Time.Advance(TimeSpan.FromMinutes(2));
        await SendDueAsync(server);

        Assert.Single(channel.Accepted, request => request.Text == "how did it go?");
    }

    [Fact]
    public async Task A_second_check_in_of_the_same_conversation_is_another_one()
    {
        await using var server = await StartAsync();
        await using var channel = await FakeChannel.StartAsync();
        for (var day = 0; day < 2; day++)
        {
            await PostAsync(server, channel, "plan");
            server.Time.Advance(TimeSpan.FromDays(1));
            await SendDueAsync(server);
        }

        Assert.Equal(2, channel.Accepted.Count(request => request.Text == "how did it go?"));
    }

    [Fact]
    public async Task Later_turns_keep_where_the_person_is()
    {
        await using var server = await StartAsync();
        await using var channel = await FakeChannel.StartAsync();
        await PostAsync(server, channel, "plan");
        await PostAsync(server, channel, "thanks");
        server.Time.Advance(TimeSpan.FromDays(1));

        await SendDueAsync(server);

        Assert.Equal("how did it go?", channel.Accepted.Last().Text);
    }

    [Theory]
    [InlineData("forget me")]
    [InlineData("take back")]
    public async Task What_was_taken_back_is_not_sent(string text)
    {
        await using var server = await StartAsync();
        await using var channel = await FakeChannel.StartAsync();
        await PostAsync(server, channel, "plan");
        await PostAsync(server, channel, text);

        server.Time.Advance(TimeSpan.FromDays(2));

        Assert.False(await SendDueAsync(server));
        Assert.DoesNotContain(channel.Accepted, request => request.Text == "how did it go?");
    }

    [Fact]
    public async Task It_survives_a_restart()
    {
        var folder = Directory.CreateTempSubdirectory("backbot-test-").FullName;
        await using var channel = await FakeChannel.StartAsync();
        await using (var server = await StartAsync(folder))
        {
            await PostAsync(server, channel, "plan");
        }

        await using (var server = await StartAsync(folder))
        {
            server.Time.Advance(TimeSpan.FromDays(1));
            await SendDueAsync(server);
        }

        Directory.Delete(folder, recursive: true);
        Assert.Equal("how did it go?", channel.Accepted.Last().Text);
    }

    private static Task<bool> SendDueAsync(TestServer server) => server.Get<CheckInSender>().SendDueAsync(Cancel);

    private static async Task<TestServer> StartAsync(string? folder = null)
    {
        var server = await TestServer.StartAsync(
            folder ?? Directory.CreateTempSubdirectory("backbot-test-").FullName, ownsFolder: folder is null, [], AddWithoutClock);
        server.Bot.During = turn =>
        {
            object? schedule = turn.Activity.Text switch
            {
                "plan" => new { kind = CheckInWork.Kind, due = server.Time.GetUtcNow().AddDays(1).ToString("O") },
                "take back" => new { kind = CheckInWork.Kind },
                _ => null,
            };
            if (schedule is not null)
            {
                turn.OnSendActivities((_, activities, next) =>
                {
                    activities[^1].ChannelData = new { backbot = new { schedule } };
                    return next();
                });
            }

            return Task.CompletedTask;
        };
        return server;
    }

    /// <summary>The tests themselves say when to look.</summary>
    private static void AddWithoutClock(WebApplicationBuilder builder)
    {
        builder.Services.AddBackBotCheckIns(builder.Configuration);
        builder.Services.Remove(builder.Services.Last(service => service.ServiceType == typeof(IHostedService)));
    }

    private static Task<HttpResponseMessage> PostAsync(TestServer server, FakeChannel channel, string text) =>
        server.Client.PostAsJsonAsync(
            "/api/messages",
            new JsonObject
            {
                ["type"] = "message",
                ["id"] = Guid.NewGuid().ToString("n"),
                ["text"] = text,
                ["channelId"] = "msteams",
                ["serviceUrl"] = channel.Url,
                ["from"] = new JsonObject { ["id"] = "29:anna" },
                ["recipient"] = new JsonObject { ["id"] = "28:bot" },
                ["conversation"] = new JsonObject { ["id"] = "a:1" },
            },
            Cancel);
}
