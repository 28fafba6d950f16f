using System.Net;
using System.Net.Sockets;

namespace BackBot.Bench.Reliability.Faults;

/// <summary>Stands between the bot and a server, and hands on what the server says later when asked to.</summary>
internal sealed class SlowRelay : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly int _target;
    private long _delay;

    public SlowRelay(int target)
    {
        _target = target;
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How late answers are handed on.</summary>
    public TimeSpan Delay
    {
        get => new(Interlocked.Read(ref _delay));
        set => Interlocked.Exchange(ref _delay, value.Ticks);
    }

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = RelayAsync(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // The run is over.
        }
    }

    private async Task RelayAsync(TcpClient near)
    {
        using var far = new TcpClient { NoDelay = true };
        using var _ = near;
        near.NoDelay = true;
        try
        {
            await far.ConnectAsync(IPAddress.Loopback, _target);
            await Task.WhenAny(CopyAsync(near.GetStream(), far.GetStream(), late: false), CopyAsync(far.GetStream(), near.GetStream(), late: true));
        }
        catch (Exception e) when (e is SocketException or IOException)
        {
            // One side has gone, and so does the other.
        }
    }

    private async Task CopyAsync(NetworkStream from, NetworkStream to, bool late)
    {
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await from.ReadAsync(buffer)) > 0)
        {
            if (late && Delay > TimeSpan.Zero)
            {
                await Task.Delay(Delay);
            }

            await to.WriteAsync(buffer.AsMemory(0, read));
        }
    }
}
