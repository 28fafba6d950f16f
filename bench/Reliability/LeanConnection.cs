using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace BackBot.Bench.Reliability;

/// <summary>One kept connection that costs the machine little, because the load shares it with the server: posts JSON and reads the status and the body.</summary>
internal sealed class LeanConnection : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[256 * 1024];
    private int _filled;

    public static async Task<LeanConnection> OpenAsync(Uri url, CancellationToken cancellationToken)
    {
        var connection = new LeanConnection();
        await connection._socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, url.Port), cancellationToken);
        return connection;
    }

    /// <summary>A request as it goes over the wire.</summary>
    public static byte[] Post(string path, string? token, string body) => Encoding.UTF8.GetBytes(
        $"POST {path} HTTP/1.1\r\nHost: localhost\r\n{(token is null ? string.Empty : $"Authorization: Bearer {token}\r\n")}Content-Type: application/json\r\n"
        + $"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");

    /// <summary>Sends and waits for the whole answer, which must be a good one.</summary>
    /// <returns>The JSON object in the body, valid until the next request.</returns>
    public async ValueTask<ReadOnlyMemory<byte>> PostAsync(byte[] request, List<double>? latencies, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        var (status, body) = await SendAsync(request, cancellationToken);
        latencies?.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        if (status is not (200 or 201))
        {
            throw new InvalidOperationException($"{status}: {Encoding.UTF8.GetString(body.Span)}");
        }

        var open = body.Span.IndexOf((byte)'{');
        return body[open..(body.Span.LastIndexOf((byte)'}') + 1)];
    }

    public void Dispose() => _socket.Dispose();

    private async ValueTask<(int Status, ReadOnlyMemory<byte> Body)> SendAsync(byte[] request, CancellationToken cancellationToken)
    {
        await _socket.SendAsync(request, cancellationToken);
        _filled = 0;
        int head;
        while ((head = _buffer.AsSpan(0, _filled).IndexOf("\r\n\r\n"u8)) < 0)
        {
            await ReceiveAsync(cancellationToken);
        }

        var status = int.Parse(Encoding.ASCII.GetString(_buffer, 9, 3), System.Globalization.CultureInfo.InvariantCulture);
        var body = head + 4;
        var end = LengthAt(head) is { } length ? body + length : -1;
        while (end < 0 ? !_buffer.AsSpan(body, _filled - body).EndsWith("0\r\n\r\n"u8) : _filled < end)
        {
            await ReceiveAsync(cancellationToken);
        }

        return (status, _buffer.AsMemory(body, _filled - body));
    }

    private int? LengthAt(int head)
    {
        var headers = Encoding.ASCII.GetString(_buffer, 0, head);
        var at = headers.IndexOf("Content-Length: ", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var line = headers.AsSpan(at + 16);
        var stop = line.IndexOf('\r');
        return int.Parse(stop < 0 ? line : line[..stop], System.Globalization.CultureInfo.InvariantCulture);
    }

    private async ValueTask ReceiveAsync(CancellationToken cancellationToken)
    {
        var received = await _socket.ReceiveAsync(_buffer.AsMemory(_filled), cancellationToken);
        if (received == 0)
        {
            throw new IOException("The server hung up.");
        }

        _filled += received;
    }
}
