using BackBot.Channels.Connector;
using BackBot.Channels.DirectLine;
using BackBot.Channels.Turns;
using BackBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BackBot.Channels.Tests;

/// <summary>The channels on a real server with a scripted bot and a store in a temporary folder.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _folder;
    private readonly bool _ownsFolder;

    private TestServer(WebApplication app, string folder, bool ownsFolder, FakeTimeProvider time)
    {
        _app = app;
        _folder = folder;
        _ownsFolder = ownsFolder;
        Time = time;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Client { get; }

    public FakeTimeProvider Time { get; }

    public string Folder => _folder;

    public ScriptedBot Bot => (ScriptedBot)_app.Services.GetRequiredService<IBot>();

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public static async Task<TestServer> StartAsync(params (string Key, string? Value)[] settings) =>
        await StartAsync(Directory.CreateTempSubdirectory("backbot-test-").FullName, ownsFolder: true, settings);

    public static Task<TestServer> StartAsync(Action<IServiceCollection> change) =>
        StartAsync(Directory.CreateTempSubdirectory("backbot-test-").FullName, ownsFolder: true, [], builder => change(builder.Services));

    public static Task<TestServer> StartAsync(string folder, bool ownsFolder, params (string Key, string? Value)[] settings) =>
        StartAsync(folder, ownsFolder, settings, _ => { });

    public static async Task<TestServer> StartAsync(
        string folder, bool ownsFolder, (string Key, string? Value)[] settings, Action<WebApplicationBuilder> change)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection([
            new("BackBot:DataFolder", folder),
            .. settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value))]);
        builder.Services.AddRoutingCore();
        builder.Services.AddLogging();
        builder.Services.AddSingleton<TimeProvider>(time);
        builder.Services.AddBackBotStorage(builder.Configuration);
        builder.Services.AddBackBotChannels(builder.Configuration);
        builder.Services.AddSingleton<ConversationState>();
        builder.Services.AddSingleton<UserState>();
        builder.Services.AddSingleton<IBot, ScriptedBot>();
        builder.Services.AddSingleton<ITurnFailureReplies, Apologies>();
        change(builder);
        var app = builder.Build();
        app.UseBackBotChannels();
        app.MapDirectLine();
        app.MapConnector();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new TestServer(app, folder, ownsFolder, time);
    }

    public Task StopAsync() => _app.StopAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        if (_ownsFolder)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}
