using System.Threading.Channels;

namespace BackBot.Channels.DirectLine;

/// <summary>What waits for one socket: bounded, since whatever doesn't fit is read from the store again.</summary>
internal sealed class StreamSubscription : IDisposable
{
    private const int Waiting = 16;

    private readonly Channel<StreamNews> _news = Channel.CreateBounded<StreamNews>(
        new BoundedChannelOptions(Waiting) { FullMode = BoundedChannelFullMode.Wait, SingleReader = true });

    private readonly CancellationTokenSource _stop;
    private int _missed;

    /// <param name="userId">Who listens.</param>
    /// <param name="stopping">The server stops.</param>
    public StreamSubscription(string userId, CancellationToken stopping)
    {
        UserId = userId;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(stopping);
    }

    public string UserId { get; }

    /// <summary>Cancelled when the socket must go.</summary>
    public CancellationToken Stopped => _stop.Token;

    public ChannelReader<StreamNews> News => _news.Reader;

    /// <summary>True once after news had to be dropped.</summary>
    public bool TakeMissed() => Interlocked.Exchange(ref _missed, 0) == 1;

    public void Tell(StreamNews news)
    {
        if (!_news.Writer.TryWrite(news))
        {
            Volatile.Write(ref _missed, 1);
        }
    }

    public void Stop()
    {
        try
        {
            _stop.Cancel();
        }
        catch (ObjectDisposedException)
        {
            // It has gone by itself in this moment.
        }
    }

    public void Dispose() => _stop.Dispose();
}
