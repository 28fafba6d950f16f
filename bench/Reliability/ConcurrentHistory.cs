using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Text.Json;

namespace BackBot.Bench.Reliability;

/// <summary>
/// Several clients speak and read in each conversation at the same time; everything is recorded and then held against a model: the conversation is one
/// sequence of whole turns, which keeps real time (what was acknowledged before another message was sent stands before it), and every reader saw a
/// beginning of that sequence that ends with a whole turn.
/// </summary>
internal sealed class ConcurrentHistory(HttpClient http)
{
    private readonly Findings _findings = new();
    private int _operations;

    public Findings Findings => _findings;

    public int Operations => _operations;

    public Task RunAsync(int conversations, int writers, int messages, CancellationToken cancellationToken) => Parallel.ForEachAsync(
        Enumerable.Range(0, conversations),
        new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = cancellationToken },
        async (_, token) => _findings.Add(await TalkAsync(writers, messages, token)));

    private async Task<Findings> TalkAsync(int writers, int messages, CancellationToken cancellationToken)
    {
        var marker = TranscriptCheck.NewMarker();
        var line = await LineClient.StartAsync(http, cancellationToken);
        var told = new ConcurrentDictionary<string, (long Sent, long Acknowledged)>();
        var looks = new ConcurrentBag<List<JsonElement>>();
        using var done = new CancellationTokenSource();
        var reading = Task.Run(() => ReadAsync(line, looks, done.Token, cancellationToken), cancellationToken);
        await Task.WhenAll(Enumerable.Range(0, writers).Select(writer => WriteAsync(line, marker, writer, messages, told, cancellationToken)));
        await done.CancelAsync();
        await reading;

        var transcript = await line.TranscriptAsync(cancellationToken);
        var findings = TranscriptCheck.Check(transcript, line.Id, marker, null);
        Interlocked.Add(ref _operations, told.Count + looks.Count);
        CheckRealTime(transcript, told, findings);
        CheckLooks(transcript, looks, findings);
        return findings;
    }

    private static async Task WriteAsync(
        LineClient line, string marker, int writer, int messages, ConcurrentDictionary<string, (long, long)> told, CancellationToken cancellationToken)
    {
        for (var i = 0; i < messages; i++)
        {
            var id = $"{marker}-{writer}-{i}";
            var activity = LineClient.Message($"{marker} note {i} of {writer}", id);
            var sent = Stopwatch.GetTimestamp();
            // Every third message goes out twice at once, as from a client that is not sure.
            var posts = await Task.WhenAll(Enumerable.Range(0, i % 3 == 0 ? 2 : 1).Select(_ => line.PostAsync(activity, cancellationToken)));
            if (posts.All(post => post.Status == HttpStatusCode.OK))
            {
                told[id] = (sent, Stopwatch.GetTimestamp());
            }
        }
    }

    private static async Task ReadAsync(LineClient line, ConcurrentBag<List<JsonElement>> looks, CancellationToken done, CancellationToken cancellationToken)
    {
        while (!done.IsCancellationRequested)
        {
            looks.Add(await line.TranscriptAsync(cancellationToken));
        }
    }

    private static void CheckRealTime(List<JsonElement> transcript, ConcurrentDictionary<string, (long Sent, long Acknowledged)> told, Findings findings)
    {
        var order = transcript.Where(activity => activity.GetProperty("from").GetProperty("role").GetString() == "user")
            .Select(activity => activity.GetProperty("channelData").GetProperty("clientActivityID").GetString()!).ToList();
        findings.Lost += told.Keys.Except(order).Count();
        var latestSent = long.MinValue;
        foreach (var id in order.Where(told.ContainsKey))
        {
            // Somebody before it in the conversation was sent only after it had been acknowledged.
            findings.Disordered += told[id].Acknowledged < latestSent ? 1 : 0;
            latestSent = Math.Max(latestSent, told[id].Sent);
        }
    }

    private static void CheckLooks(List<JsonElement> transcript, IEnumerable<List<JsonElement>> looks, Findings findings)
    {
        var ids = transcript.Select(Id).ToList();
        foreach (var look in looks)
        {
            findings.Disordered += look.Select(Id).SequenceEqual(ids.Take(look.Count)) ? 0 : 1;
            var cut = look.Count < transcript.Count && look.Count > 0
                && transcript[look.Count].TryGetProperty("replyToId", out var to)
                && look.Any(activity => Id(activity) == to.GetString());
            findings.Broken += cut ? 1 : 0;
        }
    }

    private static string Id(JsonElement activity) => activity.GetProperty("id").GetString()!;
}
