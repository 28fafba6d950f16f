using System.Diagnostics;
using System.Text.Json;

namespace BackBot.Bench.Reliability;

/// <summary>Whole assessments over a few connections, one conversation after the other on each, as fast as the server answers.</summary>
internal sealed class LoadRun(Uri url, IReadOnlyList<string> journey)
{
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

    private async Task TalkAsync(LeanConnection connection, CancellationToken cancellationToken)
    {
        var latencies = new List<double>(journey.Count + 1);
        using var generated = JsonDocument.Parse(await OkAsync(connection, LeanConnection.Post("/v3/directline/tokens/generate", null, string.Empty), null, cancellationToken));
        var token = generated.RootElement.GetProperty("token").GetString()!;
        var begun = await OkAsync(connection, LeanConnection.Post("/v3/directline/conversations", token, string.Empty), latencies, cancellationToken);
        using var conversation = JsonDocument.Parse(begun);
        var path = $"/v3/directline/conversations/{conversation.RootElement.GetProperty("conversationId").GetString()}/activities";
        foreach (var activity in journey)
        {
            await OkAsync(connection, LeanConnection.Post(path, token, activity), latencies, cancellationToken);
        }

        lock (_lock)
        {
            Turns += latencies.Count;
            _latencies.AddRange(latencies);
        }
    }

    private static async ValueTask<string> OkAsync(LeanConnection connection, byte[] request, List<double>? latencies, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        var (status, body) = await connection.SendAsync(request, cancellationToken);
        latencies?.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        if (status is not (200 or 201))
        {
            throw new InvalidOperationException($"{status}: {body}");
        }

        var open = body.IndexOf('{', StringComparison.Ordinal);
        return body[open..(body.LastIndexOf('}') + 1)];
    }
}
