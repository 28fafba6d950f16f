using System.Diagnostics;
using System.Net;
using BackBot.Bench.Reliability.Faults;

namespace BackBot.Bench.Reliability;

/// <summary>Lets clients talk, takes the database away from under the bot for a while, gives it back and looks at what people met and whether all is there.</summary>
internal sealed class FaultRun(HttpClient http, IFault fault, int clients)
{
    private const int Enough = 40;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly Talk _talk = new(() => http, clients, messages: 6, TimeSpan.Zero);

    public Findings Findings => _talk.Findings;

    /// <summary>What <c>/health/ready</c> said while it lasted.</summary>
    public HttpStatusCode ReadyMeanwhile { get; private set; }

    /// <summary>How the posts that were refused meanwhile were answered.</summary>
    public string Refusals { get; private set; } = string.Empty;

    public int AcknowledgedMeanwhile { get; private set; }

    /// <summary>The longest that anybody waited for an answer of any kind meanwhile.</summary>
    public TimeSpan LongestWait { get; private set; }

    /// <summary>From the end of the fault to the next acknowledged message.</summary>
    public TimeSpan Recovered { get; private set; }

    /// <param name="atLeast">How long the fault lasts at least.</param>
    /// <param name="refusals">It lasts until so many posts were refused, too.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task RunAsync(TimeSpan atLeast, int refusals, CancellationToken cancellationToken)
    {
        using var enough = new CancellationTokenSource();
        var talking = _talk.RunAsync(enough.Token, cancellationToken);
        await UntilAsync(() => _talk.Acknowledged >= Enough, talking, cancellationToken);
        await fault.BeginAsync();
        _talk.Look();
        var before = _talk.Acknowledged;
        var clock = Stopwatch.StartNew();
        await UntilAsync(() => clock.Elapsed >= atLeast && _talk.Refused >= refusals, talking, cancellationToken);
        ReadyMeanwhile = await ReadyAsync(cancellationToken);
        while (refusals > 0 && ReadyMeanwhile == HttpStatusCode.OK && clock.Elapsed < atLeast + Patience)
        {
            // The server keeps its answer for a moment, and one from before the fault tells nothing of it.
            await Task.Delay(Look, cancellationToken);
            ReadyMeanwhile = await ReadyAsync(cancellationToken);
        }

        (AcknowledgedMeanwhile, Refusals, LongestWait) = (_talk.Acknowledged - before, _talk.Refusals, _talk.LongestWait);
        await fault.EndAsync();
        clock.Restart();
        var then = _talk.Acknowledged;
        await UntilAsync(() => _talk.Acknowledged > then, talking, cancellationToken);
        Recovered = clock.Elapsed;
        await UntilAsync(() => _talk.Acknowledged >= then + Enough, talking, cancellationToken);
        await enough.CancelAsync();
        await talking;
        while (await ReadyAsync(cancellationToken) != HttpStatusCode.OK)
        {
            await Task.Delay(Look, cancellationToken);
        }
    }

    public override string ToString() =>
        $"{fault.Name}: answers to what was refused meanwhile {Refusals}, longest wait for an answer {LongestWait.TotalSeconds:F1} s, acknowledged meanwhile {AcknowledgedMeanwhile}, "
        + $"ready meanwhile {(int)ReadyMeanwhile}; talking again {Recovered.TotalMilliseconds:F0} ms after its end; {_talk.Conversations} conversations checked: {Findings}";

    private static async Task UntilAsync(Func<bool> reached, Task talking, CancellationToken cancellationToken)
    {
        while (!reached())
        {
            if (talking.IsFaulted)
            {
                await talking;
            }

            await Task.Delay(Look, cancellationToken);
        }
    }

    private async Task<HttpStatusCode> ReadyAsync(CancellationToken cancellationToken)
    {
        using var response = await http.GetAsync("/health/ready", cancellationToken);
        return response.StatusCode;
    }
}
