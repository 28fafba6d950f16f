using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace BackBot.Channels.Tests.DirectLine;

/// <summary>The client's end of a stream.</summary>
internal sealed class StreamClient : IDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly Queue<JsonNode> _activities = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public string Watermark { get; private set; } = string.Empty;

    public WebSocketCloseStatus? CloseStatus => _socket.CloseStatus;

    public static async Task<StreamClient> ConnectAsync(string url)
    {
        var client = new StreamClient();
        await client._socket.ConnectAsync(new Uri(url), Cancel);
        return client;
    }

    /// <summary>The next activity; null when the server closed.</summary>
    public async Task<JsonNode?> NextAsync()
    {
        while (_activities.Count == 0)
        {
            using var message = new MemoryStream();
            var buffer = new byte[4096];
            ValueWebSocketReceiveResult received;
            do
            {
                received = await _socket.ReceiveAsync(buffer.AsMemory(), Cancel);
                message.Write(buffer, 0, received.Count);
            }
            while (!received.EndOfMessage);

            if (received.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            var frame = JsonNode.Parse(message.ToArray())!;
            Watermark = frame["watermark"]!.GetValue<string>();
            foreach (var activity in frame["activities"]!.AsArray())
            {
                _activities.Enqueue(activity!);
            }
        }

        return _activities.Dequeue();
    }

    public async Task<string[]> TextsAsync(int count)
    {
        var texts = new string[count];
        for (var i = 0; i < count; i++)
        {
            texts[i] = (await NextAsync())?["text"]?.GetValue<string>() ?? string.Empty;
        }

        return texts;
    }

    public Task SendAsync(ReadOnlyMemory<byte> frame) => _socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, Cancel).AsTask();

    public Task CloseAsync() => _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, Cancel);

    public void Dispose() => _socket.Dispose();
}
