using BackBot.Bench.Reliability;
using BackBot.Bench.Reliability.Faults;

namespace BackBot.Bench.Verbs;

/// <summary>Every way the database can fail, one after the other, each on a bot of its own.</summary>
internal static class FaultVerb
{
    private const int Clients = 6;
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(2);

    public static async Task<bool> RunAsync(StagedFolder folder, Options options)
    {
        var lasts = TimeSpan.FromSeconds(options.Number("seconds", 60));
        await using var database = await PostgreSqlServer.StartNewAsync();
        using var relay = new SlowRelay(database.Port);
        string[] direct = [.. ServerProcess.Wide, .. database.Settings];
        var detour = database.ConnectionString.Replace($"Port={database.Port}", $"Port={relay.Port}", StringComparison.Ordinal);
        string[] relayed = [.. ServerProcess.Wide, .. PostgreSqlServer.SettingsFor(detour)];
        var clean = await RunAsync(folder, direct, _ => new StoppedDatabase(database), lasts, refusals: 1);
        clean &= await RunAsync(folder, direct, _ => new ReadOnlyDatabase(database), lasts, refusals: 1);
        clean &= await RunAsync(folder, relayed, _ => new SlowDatabase(relay, Slow), lasts, refusals: 0);
        using var held = new HeldLock(Path.Combine(folder.Data, "backbot.db"), Slow);
        clean &= await RunAsync(folder, ServerProcess.Wide, _ => held, lasts, refusals: 0);
        clean &= await RunAsync(folder, ServerProcess.Wide, server => new RefusedWrites(server), lasts, refusals: 1);
        using var disk = new SmallDisk(Path.Combine(folder.Root, "small"));
        return clean & await RunAsync(folder, [.. ServerProcess.Wide, $"--BackBot:DataFolder={disk.Folder}"], _ => new FullDisk(disk), lasts, refusals: 1);
    }

    private static async Task<bool> RunAsync(StagedFolder folder, string[] settings, Func<ServerProcess, IFault> fault, TimeSpan lasts, int refusals)
    {
        await using var server = new ServerProcess(folder, settings);
        await server.StartAsync(CancellationToken.None);
        var run = new FaultRun(server.Client, fault(server), Clients);
        await run.RunAsync(lasts, refusals, CancellationToken.None);
        var failures = File.ReadLines(server.Log).Count(line => line.Contains("A turn failed", StringComparison.Ordinal) || line.Contains("An unexpected error", StringComparison.Ordinal));
        Console.WriteLine($"{run}; unexpected errors logged {failures}");
        return run.Findings.IsClean && failures == 0;
    }
}
