using System.Net.Http.Json;
using System.Text.Json.Nodes;
using BackBot.Channels.Teams;
using BackBot.Channels.Tests.Connector;
using Microsoft.Extensions.DependencyInjection;

namespace BackBot.Channels.Tests.Teams;

/// <summary>A person in Teams, the bot behind it, and what reached the channel.</summary>
public abstract class TeamsChat : IAsyncLifetime
{
    private protected TestServer Server { get; private set; } = null!;

    private protected FakeChannel Channel { get; private set; } = null!;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        Server = await TestServer.StartAsync(
            services => services.AddBackBotTeams().AddSingleton<ITeamsTexts, TeamsWords>());
        Channel = await FakeChannel.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        await Channel.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected JsonObject Message(string? text, Action<JsonObject>? change = null)
    {
        var message = new JsonObject
        {
            ["type"] = "message",
            ["id"] = Guid.NewGuid().ToString("n"),
            ["text"] = text,
            ["channelId"] = "msteams",
            ["serviceUrl"] = Channel.Url,
            ["from"] = new JsonObject { ["id"] = "29:anna" },
            ["recipient"] = new JsonObject { ["id"] = "28:bot" },
            ["conversation"] = new JsonObject { ["id"] = "a:1", ["conversationType"] = "personal" },
        };
        change?.Invoke(message);
        return message;
    }

    protected Task<HttpResponseMessage> PostAsync(JsonObject message) => Server.Client.PostAsJsonAsync("/api/messages", message, Cancel);

    protected string[] Texts() => [.. Channel.Bodies.Select(body => body["text"]?.GetValue<string>()).OfType<string>()];
}
