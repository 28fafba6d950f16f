using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace BackBot.Bench.Reliability;

/// <summary>
/// Clients that talk and do what Web Chat does: what was not acknowledged they post again under the same id, to whichever instance
/// answers. Every finished conversation is checked.
/// </summary>
/// <param name="instance">Where the next request goes.</param>
/// <param name="clients">How many talk at once.</param>
/// <param name="messages">How many messages a conversation has.</param>
/// <param name="thought">How long everybody waits before each message.</param>
internal sealed class Talk(Func<HttpClient> instance, int clients, int messages, TimeSpan thought)
{
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(25);
    private readonly ConcurrentDictionary<string, int> _refusals = new();
    private int _acknowledged;
    private int _conversations;
    private int _retried;
    private long _longest;

    public Findings Findings { get; } = new();

    public int Acknowledged => _acknowledged;

    public int Conversations => _conversations;

    public int Retried => _retried;

    /// <summary>How the server said no, and how often, since <see cref="Look"/>.</summary>
    public string Refusals => _refusals.IsEmpty ? "none" : string.Join(", ", _refusals.OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Key}: {pair.Value}"));

    public int Refused => _refusals.Values.Sum();

    /// <summary>The longest that anybody waited for any answer since <see cref="Look"/>.</summary>
    public TimeSpan LongestWait => new(Interlocked.Read(ref _longest));

    /// <summary>Begins to look anew at refusals and waits.</summary>
    public void Look()
    {
        _refusals.Clear();
        Interlocked.Exchange(ref _longest, 0);
    }

    /// <summary>Talks until it is enough; then every client finishes its conversation.</summary>
    public Task RunAsync(CancellationToken enough, CancellationToken cancellationToken) =>
        Task.WhenAll(Enumerable.Range(0, clients).Select(_ => Task.Run(() => TalkAsync(enough, cancellationToken), cancellationToken)));

    private async Task TalkAsync(CancellationToken enough, CancellationToken cancellationToken)
    {
        while (!enough.IsCancellationRequested)
        {
            var marker = TranscriptCheck.NewMarker();
            var line = await UntilAsync(http => LineClient.StartAsync(http, cancellationToken), cancellationToken);
            var acknowledged = new List<string>();
            for (var i = 0; i < messages; i++)
            {
                await Task.Delay(thought, cancellationToken);
                var id = $"{marker}-{i}";
                var activity = i == 0 ? LineClient.Answer("agreement", "adult", clientId: id) : LineClient.Message($"{marker} note {i}", id);
                await UntilAsync(
                    async http =>
                    {
                        var (status, body) = await line.On(http).PostAsync(activity, cancellationToken);
                        return status == HttpStatusCode.OK ? body : throw new HttpRequestException(body, null, status);
                    },
                    cancellationToken);
                acknowledged.Add(id);
                Interlocked.Increment(ref _acknowledged);
            }

            var transcript = await UntilAsync(http => line.On(http).TranscriptAsync(cancellationToken), cancellationToken);
            Findings.Add(TranscriptCheck.Check(transcript, line.Id, marker, acknowledged));
            Interlocked.Increment(ref _conversations);
        }
    }

    /// <summary>Tries until some instance answers well.</summary>
    private async Task<T> UntilAsync<T>(Func<HttpClient, Task<T>> ask, CancellationToken cancellationToken)
    {
        while (true)
        {
            var start = Stopwatch.GetTimestamp();
            try
            {
                return await ask(instance());
            }
            catch (Exception e) when (e is HttpRequestException or IOException || (e is TaskCanceledException && !cancellationToken.IsCancellationRequested))
            {
                Interlocked.Increment(ref _retried);
                _refusals.AddOrUpdate((e as HttpRequestException)?.StatusCode is { } status ? $"{(int)status}" : "no answer", 1, (_, count) => count + 1);
                await Task.Delay(Breath, cancellationToken);
            }
            finally
            {
                Waited(Stopwatch.GetElapsedTime(start).Ticks);
            }
        }
    }

    private void Waited(long ticks)
    {
        for (var longest = Interlocked.Read(ref _longest); ticks > longest; longest = Interlocked.Read(ref _longest))
        {
            Interlocked.CompareExchange(ref _longest, ticks, longest);
        }
    }
}
