using System.Diagnostics;

namespace BackBot.Bench.Reliability;

/// <summary>Whole assessments over a few connections, one conversation after the other on each, as fast as the server answers.</summary>
internal sealed class LoadRun(Uri url, IReadOnlyList<string> journey, ILoadClient? client = null)
{
    private readonly ILoadClient _client = client ?? new DirectLineLoad();
    private readonly List<double> _latencies = [];
    private readonly Lock _lock = new();

    /// <summary>Turns that were answered.</summary>
    public long Turns { get; private set; }

    public TimeSpan Took { get; private set; }

    public double PerSecond => Turns / Took.TotalSeconds;

    /// <summary>Runs whole conversations until the time is over or enough turns are made.</summary>
    public async Task RunAsync(int connections, TimeSpan duration, long turns, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(
            async () =>
            {
                using var connection = await LeanConnection.OpenAsync(url, cancellationToken);
                while (clock.Elapsed < duration && Turns < turns)
                {
                    await TalkAsync(connection, cancellationToken);
                }
            },
            cancellationToken)));
        Took = clock.Elapsed;
    }

    /// <summary>The latency, in milliseconds, that this share of the turns stayed below.</summary>
    public double Percentile(double share)
    {
        _latencies.Sort();
        return _latencies.Count == 0 ? 0 : _latencies[(int)Math.Min(_latencies.Count - 1, _latencies.Count * share)];
    }

    /// <summary>Lets go of the latencies, so that they don't count as memory of the bot.</summary>
    public void Clear()
    {
        _latencies.Clear();
        _latencies.TrimExcess();
    }

    private async Task TalkAsync(LeanConnection connection, CancellationToken cancellationToken)
    {
        var latencies = new List<double>(journey.Count + 1);
        await _client.TalkAsync(connection, journey, latencies, cancellationToken);
        lock (_lock)
        {
            Turns += latencies.Count;
            _latencies.AddRange(latencies);
        }
    }
}
