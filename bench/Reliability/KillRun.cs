using System.Security.Cryptography;

namespace BackBot.Bench.Reliability;

/// <summary>Kills servers at random moments while clients talk, starts them again, and checks every conversation.</summary>
internal sealed class KillRun(IReadOnlyList<ServerProcess> servers, int clients, int messages, TimeSpan thought)
{
    private readonly Talk _talk = new(() => servers[RandomNumberGenerator.GetInt32(servers.Count)].Client, clients, messages, thought);
    private readonly List<TimeSpan> _back = [];

    public Findings Findings => _talk.Findings;

    public int Acknowledged => _talk.Acknowledged;

    /// <summary>Kills that many times; afterwards every client finishes and checks its conversation.</summary>
    public async Task RunAsync(int times, TextWriter output, CancellationToken cancellationToken)
    {
        await Task.WhenAll(servers.Select(server => server.StartAsync(cancellationToken)));
        using var enough = new CancellationTokenSource();
        var talking = _talk.RunAsync(enough.Token, cancellationToken);
        for (var kill = 1; kill <= times; kill++)
        {
            var victim = servers[RandomNumberGenerator.GetInt32(servers.Count)];
            await Task.Delay(RandomNumberGenerator.GetInt32(20, 900), cancellationToken);
            await victim.KillAsync();
            _back.Add(await victim.StartAsync(cancellationToken));
            if (kill % 10 == 0 || kill == times)
            {
                await output.WriteLineAsync($"{kill} kills: {So}");
            }
        }

        await enough.CancelAsync();
        await talking;
        _back.Sort();
        await output.WriteLineAsync(
            $"{times} kills, {So}. Serving again after {_back[_back.Count / 2].TotalMilliseconds:F0} ms (median), {_back[^1].TotalMilliseconds:F0} ms (worst).");
    }

    private string So => $"{_talk.Conversations} conversations checked, {_talk.Acknowledged} messages acknowledged, {_talk.Retried} posts repeated; {Findings}";
}
