using System.Net;
using System.Security.Cryptography;

namespace BackBot.Bench.Reliability;

/// <summary>
/// Kills servers at random moments while clients talk, starts them again, and checks every conversation. A client does what Web Chat does: what was not
/// acknowledged it posts again under the same id, to whichever instance answers.
/// </summary>
internal sealed class KillRun(IReadOnlyList<ServerProcess> servers, int clients, int messages)
{
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(25);
    private readonly Findings _findings = new();
    private readonly List<TimeSpan> _back = [];
    private int _acknowledged;
    private int _conversations;
    private int _retried;

    public Findings Findings => _findings;

    public int Acknowledged => _acknowledged;

    /// <summary>Kills that many times; afterwards every client finishes and checks its conversation.</summary>
    public async Task RunAsync(int times, TextWriter output, CancellationToken cancellationToken)
    {
        foreach (var server in servers)
        {
            await server.StartAsync(cancellationToken);
        }

        using var enough = new CancellationTokenSource();
        var talking = Enumerable.Range(0, clients).Select(client => Task.Run(() => TalkAsync(enough.Token, cancellationToken), cancellationToken)).ToList();
        for (var kill = 1; kill <= times; kill++)
        {
            var victim = servers[RandomNumberGenerator.GetInt32(servers.Count)];
            await Task.Delay(RandomNumberGenerator.GetInt32(20, 900), cancellationToken);
            await victim.KillAsync();
            _back.Add(await victim.StartAsync(cancellationToken));
            if (kill % 10 == 0 || kill == times)
            {
                await output.WriteLineAsync($"{kill} kills: {_conversations} conversations checked, {_acknowledged} messages acknowledged, {_retried} posts repeated; {_findings}");
            }
        }

        await enough.CancelAsync();
        await Task.WhenAll(talking);
        _back.Sort();
        await output.WriteLineAsync(
            $"{times} kills, {_conversations} conversations, {_acknowledged} acknowledged messages, {_retried} posts repeated: {_findings}. "
            + $"Serving again after {_back[_back.Count / 2].TotalMilliseconds:F0} ms (median), {_back[^1].TotalMilliseconds:F0} ms (worst).");
    }

    private async Task TalkAsync(CancellationToken enough, CancellationToken cancellationToken)
    {
        while (!enough.IsCancellationRequested)
        {
            var marker = TranscriptCheck.NewMarker();
            var line = await UntilAsync(http => LineClient.StartAsync(http, cancellationToken), cancellationToken);
            var acknowledged = new List<string>();
            for (var i = 0; i < messages; i++)
            {
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
            _findings.Add(TranscriptCheck.Check(transcript, line.Id, marker, acknowledged));
            Interlocked.Increment(ref _conversations);
        }
    }

    /// <summary>Tries until some instance answers well.</summary>
    private async Task<T> UntilAsync<T>(Func<HttpClient, Task<T>> ask, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await ask(servers[RandomNumberGenerator.GetInt32(servers.Count)].Client);
            }
            catch (Exception e) when (e is HttpRequestException or IOException || (e is TaskCanceledException && !cancellationToken.IsCancellationRequested))
            {
                Interlocked.Increment(ref _retried);
                await Task.Delay(Breath, cancellationToken);
            }
        }
    }
}
