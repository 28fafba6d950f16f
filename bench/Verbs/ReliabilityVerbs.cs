using BackBot.Bench.Reliability;
using BackBot.Hosting;

namespace BackBot.Bench.Verbs;

/// <summary>The long forms of what the tests do briefly (docs/reliability.md). Each ends with its figures on one line; exit code 1 when something is wrong.</summary>
internal static class ReliabilityVerbs
{
    public const string Help = """
        reliability kill     --times 300 --clients 12 --messages 8 --thought 20 (ms) [--instances 3 (on PostgreSQL, one killed at a time)]
        reliability hostile  --inputs 1000000 --seed 1
        reliability history  --conversations 2000 --writers 4 --messages 6
        reliability sockets  --count 10000
        reliability soak     --turns 2000000 --connections 8
        reliability faults   --seconds 60 (the database stopped, slow by 2 s, full, read-only; the full disk needs root)
        reliability load     --seconds 20 --connections 16 [--expect-replies]
        """;

    public static async Task<int> RunAsync(string[] arguments)
    {
        var options = new Options(arguments);
        Func<StagedFolder, Options, Task<bool>>? run = arguments.FirstOrDefault() switch
        {
            "kill" => KillAsync,
            "hostile" => HostileAsync,
            "history" => HistoryAsync,
            "sockets" => SocketsAsync,
            "soak" => SoakAsync,
            "faults" => FaultVerb.RunAsync,
            "load" => LoadAsync,
            _ => null,
        };
        if (run is null)
        {
            Console.WriteLine(Help);
            return 1;
        }

        using var folder = new StagedFolder();
        return await run(folder, options) ? 0 : 1;
    }

    private static async Task<bool> KillAsync(StagedFolder folder, Options options)
    {
        var instances = (int)options.Number("instances", 1);
        await using var database = instances > 1 ? await PostgreSqlServer.StartNewAsync() : null;
        string[] settings = [.. ServerProcess.Wide, .. database?.Settings ?? []];
        var servers = Enumerable.Range(0, instances).Select(_ => new ServerProcess(folder, settings)).ToList();
        try
        {
            var run = new KillRun(servers, (int)options.Number("clients", 12), (int)options.Number("messages", 8), TimeSpan.FromMilliseconds(options.Number("thought", 20)));
            await run.RunAsync((int)options.Number("times", 300), Console.Out, CancellationToken.None);
            return run.Findings.IsClean;
        }
        finally
        {
            foreach (var server in servers)
            {
                await server.DisposeAsync();
            }
        }
    }

    private static async Task<bool> HostileAsync(StagedFolder folder, Options options)
    {
        await using var server = new ServerProcess(folder, ServerProcess.Wide);
        await server.StartAsync(CancellationToken.None);
        var inputs = options.Number("inputs", 1_000_000);
        var seed = (int)options.Number("seed", 1);
        var first = new HostileRun(server.Client, seed);
        await first.RunAsync(inputs / 10, CancellationToken.None);
        var warm = server.ResidentBytes;
        var run = new HostileRun(server.Client, seed + 1000);
        await run.RunAsync(inputs - (inputs / 10), CancellationToken.None);
        var untouched = await first.VictimIsUntouchedAsync(CancellationToken.None) && await run.VictimIsUntouchedAsync(CancellationToken.None);
        var failures = File.ReadLines(server.Log).Count(line => line.Contains("A turn failed", StringComparison.Ordinal) || line.Contains("An unexpected error", StringComparison.Ordinal));
        Console.WriteLine(
            $"{inputs} hostile inputs (seed {seed}): unhandled errors {first.Unhandled + run.Unhandled} answered and {failures} logged, other people's data seen {first.Leaks + run.Leaks}, "
            + $"victims untouched {untouched}, memory {warm >> 20} MiB after a tenth and {server.ResidentBytes >> 20} MiB at the end, answers {run.Statuses}, unanswered {first.Unanswered + run.Unanswered}");
        return first.Unhandled + run.Unhandled + failures + first.Leaks + run.Leaks == 0 && untouched;
    }

    private static async Task<bool> HistoryAsync(StagedFolder folder, Options options)
    {
        await using var server = new ServerProcess(folder, ServerProcess.Wide);
        await server.StartAsync(CancellationToken.None);
        var history = new ConcurrentHistory(server.Client);
        var (conversations, writers) = ((int)options.Number("conversations", 2000), (int)options.Number("writers", 4));
        await history.RunAsync(conversations, writers, (int)options.Number("messages", 6), CancellationToken.None);
        Console.WriteLine($"{conversations} conversations with {writers} writers each, {history.Operations} recorded operations: {history.Findings}");
        return history.Findings.IsClean;
    }

    private static async Task<bool> SocketsAsync(StagedFolder folder, Options options)
    {
        await using var server = new ServerProcess(folder, ServerProcess.Wide);
        await server.StartAsync(CancellationToken.None);
        var count = (int)options.Number("count", 10_000);
        var run = new SocketRun(server);
        await run.RunAsync(count, CancellationToken.None);
        Console.WriteLine($"{count} open WebSocket conversations: {run.BytesEach / 1024.0:F1} KiB each, {server.ResidentBytes >> 20} MiB in all, {run.Answered} heard their answer");
        return run.Answered == count;
    }

    // In this process, so that a collection can be forced: what is still alive after it is what the turns left behind.
    private static async Task<bool> SoakAsync(StagedFolder folder, Options options)
    {
        await using var bot = BotHost.Build(
            folder.Folders, ["--urls=http://127.0.0.1:0", .. ServerProcess.Wide, "--BackBot:Storage:Retention=00:02:00", "--BackBot:Storage:PurgeInterval=00:01:00"]);
        await bot.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(bot.Urls.First()) };
        var journey = await Journey.FindAsync(http, CancellationToken.None);
        var turns = options.Number("turns", 2_000_000);
        const int Parts = 20;
        for (var part = 1; part <= Parts; part++)
        {
            var run = new LoadRun(http.BaseAddress, journey);
            await run.RunAsync((int)options.Number("connections", 8), TimeSpan.FromHours(10), turns / Parts, CancellationToken.None);
            var database = new DirectoryInfo(folder.Data).EnumerateFiles("*.db*").Sum(file => file.Length);
            Console.WriteLine(
                $"{turns / Parts * part} turns: {run.PerSecond:F0} turns/s, p50 {run.Percentile(0.5):F1} ms, p99 {run.Percentile(0.99):F1} ms, "
                + $"alive {LiveAfter(run) / 1048576.0:F1} MiB, resident {Environment.WorkingSet >> 20} MiB, database {database >> 20} MiB");
        }

        return true;
    }

    private static long LiveAfter(LoadRun run)
    {
        run.Clear();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static async Task<bool> LoadAsync(StagedFolder folder, Options options)
    {
        var (connections, duration) = ((int)options.Number("connections", 16), TimeSpan.FromSeconds(options.Number("seconds", 20)));
        ILoadClient client = options.Has("expect-replies") ? new ExpectRepliesLoad() : new DirectLineLoad();
        await using var server = new ServerProcess(folder, [.. ServerProcess.Wide, "--BackBot:Connector=Anonymous"]);
        await server.StartAsync(CancellationToken.None);
        var journey = await Journey.FindAsync(server.Client, CancellationToken.None);
        await new LoadRun(server.Url, journey, client).RunAsync(connections, duration / 2, long.MaxValue, CancellationToken.None);
        var run = new LoadRun(server.Url, journey, client);
        var processor = server.Processor;
        await run.RunAsync(connections, duration, long.MaxValue, CancellationToken.None);
        processor = server.Processor - processor;
        await server.KillAsync();
        Console.WriteLine(
            $"assessments of {journey.Count} answers over {connections} connections: {run.PerSecond:F0} turns/s, p50 {run.Percentile(0.5):F1} ms, p99 {run.Percentile(0.99):F1} ms, "
            + $"{processor.TotalMicroseconds / run.Turns:F0} µs of the server's processor a turn");

        await using var bare = await BareServer.StartAsync();
        var url = new Uri(bare.Urls.First());
        await new LoadRun(url, journey, client).RunAsync(connections, duration / 4, long.MaxValue, CancellationToken.None);
        var most = new LoadRun(url, journey, client);
        await most.RunAsync(connections, duration / 2, long.MaxValue, CancellationToken.None);
        Console.WriteLine($"bare Kestrel the same way: {most.PerSecond:F0}/s, p99 {most.Percentile(0.99):F1} ms; {run.PerSecond / most.PerSecond:P0} of it");
        return true;
    }
}
