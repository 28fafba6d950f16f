using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using BackBot.Channels.Connector;
using BackBot.Storage;

namespace BackBot.Channels.Tests.Teams;

/// <summary>Whatever the connector does, each reply arrives exactly once and in order (the table in docs/teams.md).</summary>
public sealed class FaultTests
{
    private static readonly TimeSpan AttemptTimeout = TimeSpan.FromSeconds(25);
    private static readonly TimeSpan Late = TimeSpan.FromSeconds(20);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ConnectorFault.None)]
    [InlineData(ConnectorFault.TooManyRequests)]
    [InlineData(ConnectorFault.ServerError)]
    [InlineData(ConnectorFault.BadGateway)]
    [InlineData(ConnectorFault.Hangs)]
    [InlineData(ConnectorFault.Resets)]
    [InlineData(ConnectorFault.AnswersLate)]
    public async Task Each_reply_arrives_once_and_in_order(ConnectorFault fault)
    {
        await using var server = await StartAsync();
        await using var connector = await FaultyConnector.StartAsync(fault);

        await SurviveAsync(server, connector, fault, PostAsync(server, connector, "two", "a1"));
        await PostAsync(server, connector, "later", "a2");
        await DeliverAllAsync(server);

        Assert.Equal(["first", "1: two", "2: later"], connector.Arrived);
        Assert.Equal(0, (await server.Get<IStoreMaintenance>().CheckAsync(Cancel)).DeadLetters);
    }

    [Theory]
    [InlineData(ConnectorFault.None)]
    [InlineData(ConnectorFault.TooManyRequests)]
    [InlineData(ConnectorFault.ServerError)]
    [InlineData(ConnectorFault.BadGateway)]
    [InlineData(ConnectorFault.Hangs)]
    [InlineData(ConnectorFault.Resets)]
    [InlineData(ConnectorFault.AnswersLate)]
    public async Task An_activity_that_comes_three_times_is_answered_once(ConnectorFault fault)
    {
        await using var server = await StartAsync();
        await using var connector = await FaultyConnector.StartAsync(fault);

        await SurviveAsync(
            server,
            connector,
            fault,
            Task.WhenAll(PostAsync(server, connector, "two", "a1"), PostAsync(server, connector, "two", "a1"), PostAsync(server, connector, "two", "a1")));
        await DeliverAllAsync(server);

        Assert.Equal(["first", "1: two"], connector.Arrived);
    }

    private static Task<TestServer> StartAsync() =>
        TestServer.StartAsync(
            ("BackBot:Delivery:Retries", "0"),
            ("BackBot:Delivery:AttemptTimeout", AttemptTimeout.ToString()),
            ("BackBot:Delivery:OutboxInterval", "01:00:00"));

    private static async Task SurviveAsync(TestServer server, FaultyConnector connector, ConnectorFault fault, Task turn)
    {
        if (fault is ConnectorFault.Hangs or ConnectorFault.AnswersLate)
        {
            await connector.Struck;
            server.Time.Advance(fault == ConnectorFault.Hangs ? AttemptTimeout : Late);
            connector.GoOn();
        }

        await turn;
    }

    private static async Task DeliverAllAsync(TestServer server)
    {
        server.Time.Advance(TimeSpan.FromMinutes(10));
        while (await server.Get<OutboxDispatcher>().DeliverDueAsync(Cancel))
        {
            // Until nothing is owed.
        }
    }

    private static async Task PostAsync(TestServer server, FaultyConnector connector, string text, string id)
    {
        var response = await server.Client.PostAsJsonAsync(
            "/api/messages",
            new JsonObject
            {
                ["type"] = "message",
                ["id"] = id,
                ["text"] = text,
                ["channelId"] = "msteams",
                ["serviceUrl"] = connector.Url,
                ["from"] = new JsonObject { ["id"] = "29:anna" },
                ["recipient"] = new JsonObject { ["id"] = "28:bot" },
                ["conversation"] = new JsonObject { ["id"] = "a:1" },
            },
            Cancel);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
