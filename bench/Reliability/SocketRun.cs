using System.Net.WebSockets;

namespace BackBot.Bench.Reliability;

/// <summary>Opens many conversations, each with a socket, and looks at what they cost the server; then each one says something and must hear the answer.</summary>
internal sealed class SocketRun(ServerProcess server)
{
    private const int Crowd = 32;
    private readonly List<(LineClient Line, ClientWebSocket Socket)> _open = [];
    private readonly Lock _lock = new();

    /// <summary>What one open conversation costs the server, in bytes.</summary>
    public long BytesEach { get; private set; }

    public int Answered { get; private set; }

    public async Task RunAsync(int sockets, CancellationToken cancellationToken)
    {
        await OpenAsync(Math.Min(sockets, 200), cancellationToken);
        var before = server.ResidentBytes;
        var opened = _open.Count;
        await OpenAsync(sockets - opened, cancellationToken);
        BytesEach = sockets > opened ? (server.ResidentBytes - before) / (sockets - opened) : 0;
        await Parallel.ForEachAsync(_open, new ParallelOptions { MaxDegreeOfParallelism = Crowd, CancellationToken = cancellationToken }, async (pair, token) =>
        {
            var marker = TranscriptCheck.NewMarker();
            await pair.Line.PostAsync(LineClient.Message(marker), token);
            var heard = await HearAsync(pair.Socket, marker, token);
            lock (_lock)
            {
                Answered += heard ? 1 : 0;
            }
        });
        foreach (var (_, socket) in _open)
        {
            socket.Abort();
            socket.Dispose();
        }
    }

    private Task OpenAsync(int count, CancellationToken cancellationToken) => Parallel.ForEachAsync(
        Enumerable.Range(0, count),
        new ParallelOptions { MaxDegreeOfParallelism = Crowd, CancellationToken = cancellationToken },
        async (_, token) =>
        {
            var line = await LineClient.StartAsync(server.Client, token);
            var socket = new ClientWebSocket();
            socket.Options.KeepAliveInterval = TimeSpan.Zero;
            await socket.ConnectAsync(new Uri(line.StreamUrl), token);
            await ReceiveAsync(socket, token);
            lock (_lock)
            {
                _open.Add((line, socket));
            }
        });

    /// <summary>Whether the socket tells of what was said, and then of an answer.</summary>
    private static async Task<bool> HearAsync(ClientWebSocket socket, string marker, CancellationToken cancellationToken)
    {
        var text = string.Empty;
        for (var frame = 0; frame < 10; frame++)
        {
            text += await ReceiveAsync(socket, cancellationToken);
            if (text.Contains(marker, StringComparison.Ordinal) && text.Contains("replyToId", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private static async Task<string> ReceiveAsync(ClientWebSocket socket, CancellationToken cancellationToken)
    {
        using var message = new MemoryStream();
        var buffer = new byte[4096];
        ValueWebSocketReceiveResult received;
        do
        {
            received = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
            message.Write(buffer, 0, received.Count);
        }
        while (!received.EndOfMessage);

        return System.Text.Encoding.UTF8.GetString(message.ToArray());
    }
}
