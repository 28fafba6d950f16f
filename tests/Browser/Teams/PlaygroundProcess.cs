using System.Diagnostics;

namespace BackBot.Browser.Tests.Teams;

/// <summary>The Microsoft 365 Agents Playground as a process of its own: a Teams client on this machine, without account and network.</summary>
internal sealed class PlaygroundProcess : IAsyncDisposable
{
    private readonly Process _process;

    private PlaygroundProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>Starts a client that talks to this bot; conversations of another one are not there.</summary>
    public static async Task<PlaygroundProcess> StartAsync(Uri bot)
    {
        var address = new Uri($"http://localhost:{Ports.Free()}/");
        var start = new ProcessStartInfo("node", [BuildFacts.Playground, "-e", $"{bot}api/messages", "-p", $"{address.Port}", "-c", "msteams", "--dt"])
        {
            // Without it the client opens the machine's browser.
            Environment = { ["TEAMSAPPTESTER_BROWSER"] = "none" },
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var ready = new TaskCompletionSource();
        var process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.StartsWith("Listening", StringComparison.Ordinal) == true)
            {
                ready.TrySetResult();
            }
        };
        process.Exited += (_, _) => ready.TrySetException(new InvalidOperationException("The Agents Playground stopped."));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await ready.Task.WaitAsync(TimeSpan.FromMinutes(2));
        return new PlaygroundProcess(process, address);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
