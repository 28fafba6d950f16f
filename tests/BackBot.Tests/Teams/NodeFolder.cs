using System.Diagnostics;

namespace BackBot.Tests.Teams;

/// <summary>A folder of its own in which npm packages are restored and scripts run.</summary>
internal sealed class NodeFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("backbot-node-").FullName;

    public Task InstallAsync(params string[] packages) =>
        RunAsync("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts", "--no-save", "--loglevel=error", .. packages]);

    public async Task<string> RunAsync(string tool, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(tool, arguments)
        {
            WorkingDirectory = Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{tool} failed: {await errors}");
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
