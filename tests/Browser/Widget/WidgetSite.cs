using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(BackBot.Browser.Tests.Widget.WidgetSite))]

namespace BackBot.Browser.Tests.Widget;

/// <summary>
/// The bot on <c>localhost</c> and a blog on <c>127.0.0.1</c>: two sites for the browser, so that storage and cookies are those of a frame on a
/// stranger's page. The blog has a strict policy and enforces Trusted Types.
/// </summary>
public sealed class WidgetSite : IAsyncLifetime
{
    private static readonly string[] Flags =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly HttpListener _blog = new();
    private readonly string _data = Directory.CreateTempSubdirectory("backbot-widget-").FullName;
    private Process? _bot;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Uri Bot { get; } = new($"http://localhost:{FreePort()}/");

    public Uri Blog { get; } = new($"http://127.0.0.1:{FreePort()}/");

    public async ValueTask InitializeAsync()
    {
        _blog.Prefixes.Add(Blog.AbsoluteUri);
        _blog.Start();
        _ = ServeBlogAsync();
        await StartBotAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = Flags });
    }

    /// <summary>A visitor's browser with nothing kept from another one.</summary>
    public async Task<IBrowserContext> VisitorAsync(BrowserNewContextOptions? options = null)
    {
        options ??= new();
        options.BaseURL ??= Bot.AbsoluteUri;
        options.Locale ??= "en-GB";
        var visitor = await _browser!.NewContextAsync(options);
        visitor.SetDefaultTimeout(60_000);
        return visitor;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        _blog.Close();
        if (_bot is { HasExited: false })
        {
            _bot.Kill(entireProcessTree: true);
            await _bot.WaitForExitAsync();
        }

        _bot?.Dispose();
        Directory.Delete(_data, recursive: true);
    }

    private async Task StartBotAsync()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "BackBot.sln")))
        {
            root = root.Parent ?? throw new InvalidOperationException("The tests don't lie in a clone of BackBot.");
        }

        var built = Directory.EnumerateFiles(Path.Combine(root.FullName, "src", "BackBot", "bin"), "BackBot.dll", SearchOption.AllDirectories)
            .OrderByDescending(File.GetLastWriteTimeUtc).First();
        var start = new ProcessStartInfo("dotnet", [built]) { WorkingDirectory = root.FullName, RedirectStandardOutput = true };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["URLS"] = Bot.GetLeftPart(UriPartial.Authority);
        start.Environment["BackBot__DataFolder"] = _data;
        start.Environment["BackBot__AllowedSites__0"] = Blog.GetLeftPart(UriPartial.Authority);
        var ready = new TaskCompletionSource();
        _bot = new Process { StartInfo = start, EnableRaisingEvents = true };
        _bot.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.Contains("BackBot is ready", StringComparison.Ordinal) == true)
            {
                ready.TrySetResult();
            }
        };
        _bot.Exited += (_, _) => ready.TrySetException(new InvalidOperationException("The bot stopped before it was ready."));
        _bot.Start();
        _bot.BeginOutputReadLine();
        await ready.Task.WaitAsync(TimeSpan.FromMinutes(2));
    }

    private async Task ServeBlogAsync()
    {
        while (_blog.IsListening)
        {
            try
            {
                var context = await _blog.GetContextAsync();
                var bot = Bot.GetLeftPart(UriPartial.Authority);
                context.Response.Headers["Content-Security-Policy"] =
                    $"default-src 'none'; script-src {bot}; frame-src {bot}; style-src 'nonce-blog'; require-trusted-types-for 'script'";
                context.Response.ContentType = "text/html; charset=utf-8";
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(Page(context.Request, bot)));
                context.Response.Close();
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    // The style tries to break the button; a blog's themes do.
    private static string Page(HttpListenerRequest request, string bot) =>
        (request.Url!.AbsolutePath == "/quirks" ? string.Empty : "<!doctype html>")
        + $$"""
        <html lang="en" dir="{{request.QueryString["dir"] ?? "ltr"}}"><head><title>Blog</title><meta name="viewport" content="width=device-width">
        <style nonce="blog">button { font-size: 60px !important; } p { height: 1500px; }</style></head>
        <body><main><h1>Blog</h1><a id="ask" href="#backbot">Ask</a><p>Text</p></main>
        <script src="{{bot}}/widget.js" {{First(request)}} {{Attributes(request)}}></script><script src="{{bot}}/widget.js" {{Second(request)}}></script></body></html>
        """;

    // On /twice the second copy always runs first: a deferred script waits for the page, a plain one does not.
    private static string First(HttpListenerRequest request) => request.Url!.AbsolutePath == "/twice" ? "defer" : "async";

    private static string Second(HttpListenerRequest request) => request.Url!.AbsolutePath == "/twice" ? string.Empty : "async";

    /// <summary>What the address names as <c>data-…</c> stands on the script's tag.</summary>
    private static string Attributes(HttpListenerRequest request) => string.Join(
        ' ', request.QueryString.AllKeys.OfType<string>().Where(key => key.StartsWith("data-", StringComparison.Ordinal)).Select(key => $"{key}=\"{request.QueryString[key]}\""));

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
