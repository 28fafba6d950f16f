using BackBot.Bench.Reliability;
using BackBot.Hosting;
using Microsoft.AspNetCore.Builder;

namespace BackBot.Tests.Reliability;

/// <summary>The whole bot, in this process, on a port of its own.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private readonly StagedFolder _folder;

    private RunningBot(StagedFolder folder, WebApplication app)
    {
        _folder = folder;
        App = app;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public WebApplication App { get; }

    public HttpClient Client { get; }

    public string Data => _folder.Data;

    public HostFolders Folders => _folder.Folders;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static Task<RunningBot> StartAsync(params string[] settings) => StartAsync(null, settings);

    public static async Task<RunningBot> StartAsync(Action<WebApplicationBuilder>? change, params string[] settings)
    {
        var folder = new StagedFolder();
        var app = BotHost.Build(folder.Folders, ["--urls=http://127.0.0.1:0", "--BackBot:Connector=Off", "--Logging:LogLevel:Default=Warning", .. settings], change);
        await app.StartAsync(Cancel);
        return new RunningBot(folder, app);
    }

    public Task<LineClient> TalkAsync() => LineClient.StartAsync(Client, Cancel);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await App.StopAsync(CancellationToken.None);
        await App.DisposeAsync();
        _folder.Dispose();
    }
}
