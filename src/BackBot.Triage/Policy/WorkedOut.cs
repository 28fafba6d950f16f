using System.Collections.Concurrent;

namespace BackBot.Triage;

/// <summary>Keeps what was worked out before, up to a bound: most conversations stand where others stood. Safe to share between threads.</summary>
internal sealed class WorkedOut<TKey, TValue>
    where TKey : notnull
{
    private const int Most = 4096;
    private readonly ConcurrentDictionary<TKey, TValue> _known = new();
    private int _count;

    public TValue Of<TState>(TKey key, TState state, Func<TState, TValue> work)
    {
        if (_known.TryGetValue(key, out var known))
        {
            return known;
        }
        var worked = work(state);
        if (_known.TryAdd(key, worked) && Interlocked.Increment(ref _count) > Most)
        {
            // Seldom, and cheaper than knowing which are used: the busy ones are soon back.
            _known.Clear();
            Interlocked.Exchange(ref _count, 0);
        }
        return worked;
    }
}
