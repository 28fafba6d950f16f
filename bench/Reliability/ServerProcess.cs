using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace BackBot.Bench.Reliability;

/// <summary>A bot as a process of its own, so that it can be killed. Listens on loopback only.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);
    private readonly StagedFolder _folder;
    private readonly string[] _settings;
    private Process? _process;

    public ServerProcess(StagedFolder folder, params string[] settings)
    {
        _folder = folder;
        _settings = settings;
        Url = new Uri($"http://127.0.0.1:{FreePort()}");
        Client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 256, ConnectTimeout = TimeSpan.FromSeconds(5) })
        {
            BaseAddress = Url,
            Timeout = TimeSpan.FromSeconds(60),
        };
    }

    public Uri Url { get; }

    public HttpClient Client { get; }

    /// <summary>The process's id.</summary>
    public int Id => _process!.Id;

    public string Log => Path.Combine(_folder.Root, $"server-{Url.Port}.log");

    /// <summary>Limits so wide that a load from one address is not refused.</summary>
    public static string[] Wide =>
    [
        "--BackBot:Connector=Off",
        "--BackBot:DirectLine:MessagesPerMinute=1000000",
        "--BackBot:DirectLine:TokensPerMinute=1000000",
        "--BackBot:Limits:ConversationsPerHour=100000000",
        "--Logging:LogLevel:Default=Warning",
    ];

    /// <summary>Memory that the process holds, in bytes.</summary>
    public long ResidentBytes
    {
        get
        {
            var line = File.ReadLines($"/proc/{_process!.Id}/status").First(text => text.StartsWith("VmRSS:", StringComparison.Ordinal));
            return long.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
        }
    }

    /// <summary>Processor time that the process has used.</summary>
    public TimeSpan Processor
    {
        get
        {
            _process!.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts the process and waits until it serves.</summary>
    /// <returns>How long that took.</returns>
    public async Task<TimeSpan> StartAsync(CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        _process = Launch();
        while (!await IsReadyAsync(cancellationToken))
        {
            if (_process.HasExited || clock.Elapsed > Patience)
            {
                throw new InvalidOperationException($"The server did not start:\n{await File.ReadAllTextAsync(Log, cancellationToken)}");
            }

            await Task.Delay(Look, cancellationToken);
        }

        return clock.Elapsed;
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        if (_process is { HasExited: false } process)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        _process?.Dispose();
        _process = null;
    }

    /// <summary>Asks it to stop, as an operator does, and waits.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> StopAsync(CancellationToken cancellationToken)
    {
        using var signal = Process.Start("kill", ["-TERM", _process!.Id.ToString(CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync(cancellationToken);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Client.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private Process Launch()
    {
        var arguments = string.Join("' '", ["exec", Path.Combine(AppContext.BaseDirectory, "BackBot.dll"), "serve", $"--urls={Url}", .. _settings]);
        // A shell so that the output goes to a file that outlives whoever reads it; exec so that the process is the bot itself;
        // and a write beyond a limit on files (RefusedWrites) is to fail like one to a bad disk, not to end the process.
        var start = new ProcessStartInfo("/bin/sh", ["-c", $"trap '' XFSZ; exec dotnet '{arguments}' >>'{Log}' 2>&1"]) { WorkingDirectory = _folder.Root, UseShellExecute = false };
        start.Environment["DOTNET_TieredPGO"] = "1";
        return Process.Start(start)!;
    }

    private async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var response = await Client.GetAsync("/health/ready", cancellationToken);
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
