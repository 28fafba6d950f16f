namespace BackBot.Bench.Load;

/// <summary><c>load store|engine [seconds] [conversations at a time]</c>: how many durable turns a second, and how long each takes.</summary>
internal static class LoadCommand
{
    public static async Task<int> RunAsync(string[] args)
    {
        var seconds = args.Length > 1 ? int.Parse(args[1]) : 10;
        var conversations = args.Length > 2 ? int.Parse(args[2]) : 256;
        await using var rig = await LoadRig.OpenAsync();
        Func<int, int, Task>? turn = args.FirstOrDefault() switch
        {
            "store" => rig.CommitAsync,
            "engine" => rig.TurnAsync,
            _ => null,
        };
        if (turn is null)
        {
            await Console.Error.WriteLineAsync("usage: load store|engine [seconds] [conversations at a time]");
            return 2;
        }

        await MeasureAsync(turn, TimeSpan.FromSeconds(2), conversations);
        var processor = Environment.CpuUsage.TotalTime;
        var (turns, elapsed, times) = await MeasureAsync(turn, TimeSpan.FromSeconds(seconds), conversations);
        processor = Environment.CpuUsage.TotalTime - processor;
        times.Sort();
        Console.WriteLine(
            $"{args[0]}: {turns / elapsed.TotalSeconds:N0} turns/s, p50 {times[times.Count / 2]:N2} ms, p99 {times[times.Count * 99 / 100]:N2} ms, "
            + $"{processor.TotalMicroseconds / turns:N0} µs of processor a turn, {conversations} conversations at a time, {GC.GetTotalMemory(true) / 1048576} MiB live");
        return 0;
    }

    private static async Task<(long Turns, TimeSpan Elapsed, List<double> Times)> MeasureAsync(
        Func<int, int, Task> turn, TimeSpan duration, int conversations)
    {
        var time = TimeProvider.System;
        var start = time.GetTimestamp();
        var all = await Task.WhenAll(Enumerable.Range(0, conversations).Select(conversation => Task.Run(async () =>
        {
            var times = new List<double>();
            for (var i = 0; time.GetElapsedTime(start) < duration; i++)
            {
                var began = time.GetTimestamp();
                await turn(conversation, i);
                times.Add(time.GetElapsedTime(began).TotalMilliseconds);
            }

            return times;
        })));
        return (all.Sum(times => times.Count), time.GetElapsedTime(start), [.. all.SelectMany(times => times)]);
    }
}
