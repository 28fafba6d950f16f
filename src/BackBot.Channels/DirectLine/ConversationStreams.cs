using System.Collections.Concurrent;
using BackBot.Channels.Turns;
using BackBot.Storage;

namespace BackBot.Channels.DirectLine;

/// <summary>The open sockets by conversation. It remembers nothing: what a socket missed, it reads from the store.</summary>
internal sealed class ConversationStreams : IDisposable
{
    private readonly ConcurrentDictionary<string, StreamSubscription[]> _open = new();
    private readonly IActivityAnnouncements _announcements;
    private readonly DirectLineOptions _options;

    public ConversationStreams(IActivityAnnouncements announcements, DirectLineOptions options)
    {
        _announcements = announcements;
        _options = options;
        _announcements.Announced += OnAnnounced;
    }

    /// <summary>How many sockets are open.</summary>
    public int Count => _open.Sum(pair => pair.Value.Length);

    /// <summary>Tells the sockets of a turn committed here.</summary>
    public void Publish(TurnResult result)
    {
        if (!_open.TryGetValue(result.Address.Id, out var sockets))
        {
            return;
        }

        List<StoredActivity> shown = result.Inbound.Direction == ActivityDirection.Hidden ? [.. result.Replies] : [result.Inbound, .. result.Replies];
        var last = result.Replies.Count == 0 ? result.Inbound.Sequence : result.Replies[^1].Sequence;
        Tell(sockets, new(result.Inbound.Sequence - 1, last, shown));
    }

    /// <summary>Adds a socket; the oldest gives way when there are too many.</summary>
    public void Add(string conversationId, StreamSubscription socket)
    {
        StreamSubscription? oldest = null;
        _open.AddOrUpdate(
            conversationId,
            _ => [socket],
            (_, sockets) =>
            {
                oldest = sockets.Length >= _options.SocketsPerConversation ? sockets[0] : null;
                return oldest is null ? [.. sockets, socket] : [.. sockets[1..], socket];
            });
        oldest?.Stop();
    }

    /// <summary>Removes a socket.</summary>
    public void Remove(string conversationId, StreamSubscription socket)
    {
        while (_open.TryGetValue(conversationId, out var sockets))
        {
            var left = Array.FindAll(sockets, other => other != socket);
            if (left.Length == 0
                ? _open.TryRemove(new(conversationId, sockets))
                : _open.TryUpdate(conversationId, left, sockets))
            {
                return;
            }
        }
    }

    /// <summary>Closes the sockets of a person who was forgotten; the conversation in which they asked goes on.</summary>
    public void Close(string userId, string except)
    {
        foreach (var (conversation, sockets) in _open)
        {
            foreach (var socket in sockets)
            {
                if (socket.UserId == userId && conversation != except)
                {
                    socket.Stop();
                }
            }
        }
    }

    public void Dispose() => _announcements.Announced -= OnAnnounced;

    private void OnAnnounced(ActivityAnnouncement? announcement)
    {
        if (announcement is null)
        {
            foreach (var sockets in _open.Values)
            {
                Tell(sockets, new(long.MaxValue, long.MaxValue, null));
            }
        }
        else if (announcement.Address.Channel == DirectLineChannel.Id && _open.TryGetValue(announcement.Address.Id, out var sockets))
        {
            Tell(sockets, new(announcement.LastSequence, announcement.LastSequence, null));
        }
    }

    private static void Tell(StreamSubscription[] sockets, StreamNews news)
    {
        foreach (var socket in sockets)
        {
            socket.Tell(news);
        }
    }
}
