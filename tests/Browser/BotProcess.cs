using System.Diagnostics;

namespace BackBot.Browser.Tests;

/// <summary>The real bot as a process of its own, on a free port and an empty data folder; it can be killed and started again.</summary>
internal sealed class BotProcess : IAsyncDisposable
{
    /// <summary>Stands in a setting for the bot's own address.</summary>
    public const string OwnAddress = "{address}";

    private readonly string _data = Directory.CreateTempSubdirectory("backbot-browser-").FullName;
    private readonly string[] _settings;
    private Process? _process;

    private BotProcess(string[] settings)
    {
        Address = new Uri($"http://localhost:{Ports.Free()}/");
        _settings = [.. settings.Select(setting => setting.Replace(OwnAddress, Address.ToString(), StringComparison.Ordinal))];
    }

    public Uri Address { get; }

    public static async Task<BotProcess> StartAsync(params string[] settings)
    {
        var bot = new BotProcess(settings);
        await bot.StartProcessAsync();
        return bot;
    }

    /// <summary>Kills the process as a power cut would, and starts it again over the same data.</summary>
    public async Task RestartAsync()
    {
        await KillAsync();
        await StartProcessAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(_data, recursive: true);
    }

    private async Task StartProcessAsync()
    {
        var ready = new TaskCompletionSource();
        var said = new List<string>();
        var start = new ProcessStartInfo("dotnet", [BuildFacts.BotAssembly, "--urls", Address.ToString().TrimEnd('/'), $"--BackBot:DataFolder={_data}", .. _settings])
        {
            WorkingDirectory = BuildFacts.RepositoryRoot,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        _process = new Process { StartInfo = start, EnableRaisingEvents = true };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException($"The bot stopped: {string.Join('\n', said)}"));
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await ready.Task.WaitAsync(TimeSpan.FromMinutes(5));

        void Hear(string? line)
        {
            lock (said)
            {
                said.Add(line ?? "");
            }

            if (line?.StartsWith("BackBot is ready", StringComparison.Ordinal) == true)
            {
                ready.TrySetResult();
            }
        }
    }

    private async Task KillAsync()
    {
        if (_process is { } process)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
            _process = null;
        }
    }
}
