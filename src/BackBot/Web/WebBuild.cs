using System.ComponentModel;
using System.Diagnostics;

namespace BackBot.Web;

/// <summary>
/// Has the browser parts built where their source lies beside the bot (a clone). The first run fetches them from npm; later runs only look.
/// A published bot brings them along and builds nothing.
/// </summary>
internal static class WebBuild
{
    /// <summary>Builds; throws with what to do when Node.js or the registry is missing.</summary>
    /// <exception cref="WebBuildException">The parts are not there and could not be built.</exception>
    public static async Task EnsureAsync(string contentRoot, string output, CancellationToken cancellationToken)
    {
        var script = Path.Combine(contentRoot, "src", "widget", "build.mjs");
        if (File.Exists(script))
        {
            await RunAsync(script, output, cancellationToken);
        }
        else if (!File.Exists(Path.Combine(output, "manifest.json")))
        {
            throw new WebBuildException($"The chat page is missing: neither {output} nor {script} is there. Start BackBot from its own folder, or publish it anew.");
        }
    }

    private static async Task RunAsync(string script, string output, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("node", [script, "--out", output]) { UseShellExecute = false };
        try
        {
            using var node = Process.Start(start)!;
            await node.WaitForExitAsync(cancellationToken);
            if (node.ExitCode != 0)
            {
                throw new WebBuildException("The chat page could not be built; the lines above say why. Mend that and start again.");
            }
        }
        catch (Win32Exception error)
        {
            throw new WebBuildException("Node.js is missing. Install Node.js 20 or later (https://nodejs.org) and start again; it is needed once, to fetch the chat page's parts.", error);
        }
    }
}
