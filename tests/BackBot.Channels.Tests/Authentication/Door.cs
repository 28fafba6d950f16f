using BackBot.Channels.Authentication;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace BackBot.Channels.Tests.Authentication;

/// <summary>The door as the host registers it, with keys from the local server and a clock of its own.</summary>
internal sealed class Door : IAsyncDisposable
{
    public const string AppId = "1b9fb3c9-0b6f-4f0e-8d1a-6d9d3f2f9a11";
    public const string ServiceUrl = "https://smba.example/emea/";
    public const string PublicTenant = "d6d49420-f39b-4df7-a1dc-d59a935871db";
    public const string OwnTenant = "7a1c0f3e-2d44-4f57-9d0a-5b1f0e6f7c22";

    private readonly MetadataServer _server;
    private readonly ServiceProvider _services;

    public Door(MetadataServer server, params (string Key, string? Value)[] settings)
    {
        _server = server;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["MicrosoftAppId"] = AppId,
            ["MicrosoftAppPassword"] = "secret of the tests",
            ["ToBotFromChannelOpenIdMetadataUrl"] = server.ChannelMetadata,
            ["ToBotFromEmulatorOpenIdMetadataUrl"] = server.EmulatorMetadata,
        }).AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value))).Build();
        _services = new ServiceCollection()
            .AddLogging(logging => logging.AddProvider(Log))
            .AddSingleton<TimeProvider>(Time)
            .AddBackBotChannels(configuration)
            .AddBackBotAuthentication(configuration, allowAnonymous: configuration.GetValue<bool>("anonymous"))
            .BuildServiceProvider();
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));

    public LogLines Log { get; } = new();

    public BotFrameworkAuthentication Authentication => _services.GetRequiredService<BotFrameworkAuthentication>();

    public static Activity Activity() => new(ActivityTypes.Message)
    {
        ChannelId = "msteams",
        ServiceUrl = ServiceUrl,
        Conversation = new ConversationAccount(id: "a:1"),
    };

    /// <summary>A good token of a channel.</summary>
    public TokenForge ChannelToken() => new(_server.Channel, new()
    {
        ["iss"] = "https://api.botframework.com",
        ["aud"] = AppId,
        ["serviceurl"] = ServiceUrl,
        ["nbf"] = Seconds(TimeSpan.FromMinutes(-10)),
        ["exp"] = Seconds(TimeSpan.FromMinutes(50)),
    });

    /// <summary>A good token of the Emulator.</summary>
    public TokenForge EmulatorToken(string version = "1.0", string tenant = PublicTenant) => new(_server.Emulator, new()
    {
        ["iss"] = version == "1.0" ? $"https://sts.windows.net/{tenant}/" : $"https://login.microsoftonline.com/{tenant}/v2.0",
        ["aud"] = AppId,
        ["tid"] = tenant,
        ["ver"] = version,
        [version == "1.0" ? "appid" : "azp"] = AppId,
        ["nbf"] = Seconds(TimeSpan.FromMinutes(-10)),
        ["exp"] = Seconds(TimeSpan.FromMinutes(50)),
    });

    public long Seconds(TimeSpan fromNow) => (Time.GetUtcNow() + fromNow).ToUnixTimeSeconds();

    /// <summary>The reason for which the door stays closed; null when it opens.</summary>
    public async Task<AuthenticationRefusedException?> TryAsync(string? header, Activity? activity = null)
    {
        try
        {
            await Authentication.AuthenticateRequestAsync(activity ?? Activity(), header!, TestContext.Current.CancellationToken);
            return null;
        }
        catch (AuthenticationRefusedException e)
        {
            return e;
        }
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
