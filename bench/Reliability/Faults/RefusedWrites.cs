using System.Diagnostics;
using System.Globalization;

namespace BackBot.Bench.Reliability.Faults;

/// <summary>The system refuses the bot every write to a file, as it does once a disk with errors has become read-only.</summary>
internal sealed class RefusedWrites(ServerProcess server) : IFault
{
    public string Name => "SQLite on a disk that refuses every write";

    public Task BeginAsync() => LimitAsync("0");

    public Task EndAsync() => LimitAsync("unlimited");

    private async Task LimitAsync(string soft)
    {
        using var process = Process.Start("prlimit", ["--pid", server.Id.ToString(CultureInfo.InvariantCulture), $"--fsize={soft}:"]);
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"prlimit ended with {process.ExitCode}.");
        }
    }
}
