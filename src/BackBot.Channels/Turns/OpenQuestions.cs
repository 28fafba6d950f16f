using System.Collections.Concurrent;
using BackBot.Storage;

namespace BackBot.Channels.Turns;

/// <summary>
/// Which question each conversation is waiting at, to count where people leave. Kept in memory only and bounded;
/// with several instances without stickiness a conversation that goes on elsewhere counts as left here.
/// </summary>
internal sealed class OpenQuestions(TimeProvider time)
{
    private const int Most = 100_000;
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Round = TimeSpan.FromMinutes(1);
    private readonly ConcurrentDictionary<ConversationAddress, (string Question, DateTimeOffset At)> _open = new();
    private long _nextRound = time.GetUtcNow().UtcTicks;

    /// <summary>A turn is committed; null when it asked nothing.</summary>
    public void Note(ConversationAddress address, string? question)
    {
        var now = time.GetUtcNow();
        if (question is null)
        {
            _open.TryRemove(address, out _);
        }
        else if (_open.ContainsKey(address) || _open.Count < Most)
        {
            _open[address] = (question, now);
        }

        CountSilent(now);
    }

    private void CountSilent(DateTimeOffset now)
    {
        var due = Interlocked.Read(ref _nextRound);
        if (now.UtcTicks < due || Interlocked.CompareExchange(ref _nextRound, (now + Round).UtcTicks, due) != due)
        {
            return;
        }

        foreach (var entry in _open)
        {
            if (now - entry.Value.At > Silence && _open.TryRemove(entry))
            {
                TurnTelemetry.LeftAt(entry.Value.Question);
            }
        }
    }
}
