using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace BackBot.Bench.Reliability;

/// <summary>Sends generated hostile requests and looks at every answer: no unhandled error, nothing of anybody else.</summary>
internal sealed class HostileRun(HttpClient http, int seed)
{
    private const int Crowd = 16;
    private readonly int[] _statuses = new int[600];
    private string _secret = string.Empty;
    private LineClient? _victim;
    private int _leaks;
    private int _broken;

    /// <summary>Answers that say the server met something it did not expect (5xx).</summary>
    public int Unhandled => _statuses[500..].Sum();

    /// <summary>Answers that hold something of another conversation.</summary>
    public int Leaks => _leaks;

    /// <summary>Requests that got no answer, because they were not HTTP any more or the server hung up on them.</summary>
    public int Unanswered => _broken;

    public string Statuses => string.Join(", ", _statuses.Select((count, status) => (count, status)).Where(pair => pair.count > 0).Select(pair => $"{pair.status}: {pair.count}"));

    public async Task RunAsync(long inputs, CancellationToken cancellationToken)
    {
        _secret = TranscriptCheck.NewMarker();
        _victim = await LineClient.StartAsync(http, cancellationToken);
        await _victim.PostAsync(LineClient.Message($"my back hurts {_secret}"), cancellationToken);
        var left = inputs;
        await Task.WhenAll(Enumerable.Range(0, Crowd).Select(worker => Task.Run(
            async () =>
            {
                var random = new Random(seed + worker);
                var own = await LineClient.StartAsync(http, cancellationToken);
                for (var i = 0; Interlocked.Decrement(ref left) >= 0; i++)
                {
                    own = i % 200 == 199 ? await LineClient.StartAsync(http, cancellationToken) : own;
                    await SendAsync(new HostileInput(random, own, _victim), cancellationToken);
                }
            },
            cancellationToken)));
    }

    /// <summary>Whether the victim's conversation is as it was.</summary>
    public async Task<bool> VictimIsUntouchedAsync(CancellationToken cancellationToken)
    {
        var transcript = await _victim!.TranscriptAsync(cancellationToken);
        var check = TranscriptCheck.Check(transcript, _victim.Id, _secret, null);
        return check.IsClean && transcript.Count(activity => activity.GetProperty("from").GetProperty("role").GetString() == "user") == 1;
    }

    private async Task SendAsync(HostileInput input, CancellationToken cancellationToken)
    {
        using var request = input.ToRequest();
        try
        {
            using var response = await http.SendAsync(request, cancellationToken);
            Interlocked.Increment(ref _statuses[(int)response.StatusCode]);
            var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
            if (body.AsSpan().IndexOf(Encoding.ASCII.GetBytes(_secret)) >= 0 || (response.StatusCode == HttpStatusCode.OK && input.IsTheft))
            {
                Interlocked.Increment(ref _leaks);
            }
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            Interlocked.Increment(ref _broken);
        }
    }
}
