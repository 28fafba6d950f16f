using System.Buffers;
using System.Net.WebSockets;
using BackBot.Storage;

namespace BackBot.Channels.DirectLine;

/// <summary>
/// One socket: sends everything after the watermark, first from the store, then as turns are committed. In whatever way news comes,
/// late, twice or not at all, every activity is sent once and in order, because the socket knows what it sent last.
/// </summary>
internal sealed class ActivityStream(
    WebSocket socket, string userId, ConversationAddress address, long watermark, IConversationStore store, ConversationStreams streams, TimeProvider time)
{
    private const int Page = 100;
    private const int LongestFrame = 64 * 1024;
    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(2);

    private readonly ArrayBufferWriter<byte> _frame = new(512);
    private long _sent = watermark;

    /// <summary>Runs until the client goes, sends nonsense, doesn't read for a minute, or the server stops.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        using var subscription = new StreamSubscription(userId, stopping);
        streams.Add(address.Id, subscription);
        var receiving = ReceiveAsync(subscription);
        try
        {
            await SendAllAsync(subscription);
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException or StoreUnavailableException)
        {
            // The client comes back with its watermark and misses nothing.
        }
        finally
        {
            streams.Remove(address.Id, subscription);
            await CloseAsync(receiving, stopping.IsCancellationRequested);
        }
    }

    private async Task SendAllAsync(StreamSubscription subscription)
    {
        var stopped = subscription.Stopped;
        await CatchUpAsync(stopped);
        while (await subscription.News.WaitToReadAsync(stopped))
        {
            while (subscription.News.TryRead(out var news))
            {
                if (news.Activities is not null && news.Before <= _sent)
                {
                    await SendAsync(news.Last > _sent ? [.. news.Activities.Where(activity => activity.Sequence > _sent)] : [], news.Last);
                }
                else if (news.Last > _sent)
                {
                    await CatchUpAsync(stopped);
                }
            }

            if (subscription.TakeMissed())
            {
                await CatchUpAsync(stopped);
            }
        }
    }

    private async Task CatchUpAsync(CancellationToken stopped)
    {
        IReadOnlyList<StoredActivity> page;
        do
        {
            page = await store.ReadActivitiesAsync(address, _sent, Page, stopped);
            if (page.Count > 0)
            {
                await SendAsync(page, page[^1].Sequence);
            }
        }
        while (page.Count == Page);
    }

    private async Task SendAsync(IReadOnlyList<StoredActivity> activities, long last)
    {
        if (activities.Count > 0)
        {
            ActivityFrame.Write(_frame, activities, last);
            using var slow = time.CreateTimer(_ => socket.Abort(), null, SendTimeout, Timeout.InfiniteTimeSpan);
            await socket.SendAsync(_frame.WrittenMemory, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
            _frame.ResetWrittenCount();
        }

        _sent = Math.Max(_sent, last);
    }

    /// <summary>Clients send empty frames as pings and nothing else that matters. A receive is never cancelled, as that would cut the socket off without a word.</summary>
    private async Task ReceiveAsync(StreamSubscription subscription)
    {
        try
        {
            var length = 0;
            while (length <= LongestFrame)
            {
                // Waits without a buffer: most sockets are silent most of the time.
                var received = await socket.ReceiveAsync(Memory<byte>.Empty, CancellationToken.None);
                if (received is { EndOfMessage: false, MessageType: not WebSocketMessageType.Close })
                {
                    received = await ReadAsync();
                }

                if (received.MessageType == WebSocketMessageType.Close)
                {
                    break;
                }

                length = received.EndOfMessage ? 0 : length + received.Count;
            }
        }
        catch (WebSocketException)
        {
            // Gone.
        }

        subscription.Stop();
    }

    private async ValueTask<ValueWebSocketReceiveResult> ReadAsync()
    {
        var buffer = ArrayPool<byte>.Shared.Rent(1024);
        try
        {
            return await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private async Task CloseAsync(Task receiving, bool serverStops)
    {
        using var limit = new CancellationTokenSource(CloseTimeout, time);
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(
                    serverStops ? WebSocketCloseStatus.EndpointUnavailable : WebSocketCloseStatus.NormalClosure, null, limit.Token);
            }

            await receiving.WaitAsync(limit.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            socket.Abort();
            await receiving;
        }
    }
}
