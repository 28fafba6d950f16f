using System.Diagnostics;

namespace BackBot.Bench.Reliability.Faults;

/// <summary>A disk of a few megabytes (a tmpfs; mounting it needs root).</summary>
internal sealed class SmallDisk : IDisposable
{
    public SmallDisk(string folder)
    {
        Folder = Directory.CreateDirectory(folder).FullName;
        Run("mount", "-t", "tmpfs", "-o", "size=48m,mode=0700", "tmpfs", Folder);
    }

    public string Folder { get; }

    public void Dispose() => Run("umount", "-l", Folder);

    private static void Run(string file, params string[] arguments)
    {
        using var process = Process.Start(file, arguments);
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{file} {string.Join(' ', arguments)} ended with {process.ExitCode}; run this as root, where a tmpfs may be mounted.");
        }
    }
}
