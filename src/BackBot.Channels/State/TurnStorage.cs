using System.Text.Json;
using BackBot.BotFramework.State;
using BackBot.Storage;
using Microsoft.Bot.Builder;

namespace BackBot.Channels.State;

/// <summary>
/// Bot Framework's storage over the conversation store. Within a turn it reads what the turn loaded, and what it is given to write is
/// committed with the turn or not at all. Outside of a turn it reads and writes the store. ETags are checked in both cases.
/// </summary>
internal sealed class TurnStorage(IConversationStore conversations, IItemStore items) : IStorage
{
    private readonly AsyncLocal<TurnScope?> _current = new();

    /// <summary>Begins a turn: what runs from here on, awaited by the caller, is within it.</summary>
    public void Enter(TurnScope scope) => _current.Value = scope;

    private TurnScope? Scope => _current.Value is { Closed: false } scope ? scope : null;

    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var read = new Dictionary<string, object>(keys.Length);
        List<string>? others = null;
        foreach (var key in keys)
        {
            if (Scope is { } scope && scope.Owns(key))
            {
                Add(key, scope.ReadState());
            }
            else if (Scope?.PendingItem(key) is { } pending)
            {
                Add(key, pending.Payload is { } json ? new StateDocument(json) { ETag = StateKeys.ETag(pending.ExpectedVersion ?? 0) } : null);
            }
            else if (StateKeys.Conversation(key) is { } address)
            {
                Add(key, Document(await conversations.LoadAsync(address, cancellationToken)));
            }
            else
            {
                (others ??= []).Add(key);
            }
        }

        if (others is not null)
        {
            foreach (var (key, item) in await items.ReadItemsAsync(others, cancellationToken))
            {
                read[key] = new StateDocument(item.Payload) { ETag = StateKeys.ETag(item.Version) };
            }
        }

        return read;

        void Add(string key, StateDocument? document)
        {
            if (document is not null)
            {
                read[key] = document;
            }
        }
    }

    public async Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        List<ItemWrite>? writes = null;
        foreach (var (key, value) in changes)
        {
            var expected = (value as IStoreItem)?.ETag;
            var json = Json(value);
            if (Scope is { } scope)
            {
                if (scope.Owns(key))
                {
                    scope.WriteState(json, expected);
                    continue;
                }

                scope.WriteItem(new(key, json, StateKeys.Version(key, expected), StateKeys.Person(key) ?? scope.Person));
            }
            else if (StateKeys.Conversation(key) is { } address)
            {
                await WriteConversationAsync(key, address, json, StateKeys.Version(key, expected), cancellationToken);
            }
            else
            {
                (writes ??= []).Add(new(key, json, StateKeys.Version(key, expected), StateKeys.Person(key)));
            }
        }

        await WriteItemsAsync(writes, cancellationToken);
    }

    public async Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        List<ItemWrite>? writes = null;
        foreach (var key in keys)
        {
            if (Scope is { } scope)
            {
                if (scope.Owns(key))
                {
                    scope.DeleteState();
                    continue;
                }

                scope.WriteItem(new(key, null, null));
            }
            else if (StateKeys.Conversation(key) is { } address)
            {
                await WriteConversationAsync(key, address, ReadOnlyMemory<byte>.Empty, null, cancellationToken);
            }
            else
            {
                (writes ??= []).Add(new(key, null, null));
            }
        }

        await WriteItemsAsync(writes, cancellationToken);
    }

    private static StateDocument? Document(ConversationSnapshot? snapshot) =>
        snapshot is null || snapshot.State.IsEmpty ? null : new StateDocument(snapshot.State) { ETag = StateKeys.ETag(snapshot.Version) };

    private static ReadOnlyMemory<byte> Json(object value) =>
        value is StateDocument document ? document.Json : JsonSerializer.SerializeToUtf8Bytes(value, value.GetType(), StateJson.Options);

    private async Task WriteConversationAsync(
        string key, ConversationAddress address, ReadOnlyMemory<byte> json, long? expected, CancellationToken cancellationToken)
    {
        var current = await conversations.LoadAsync(address, cancellationToken) ?? ConversationSnapshot.New(address);
        var version = current.State.IsEmpty ? 0 : current.Version;
        if ((expected is not null && expected != version)
            || (await conversations.CommitAsync(new TurnCommit { Base = current, State = json }, cancellationToken)).Status != CommitStatus.Committed)
        {
            throw new ETagConflictException(key, expected?.ToString(), null);
        }
    }

    private async Task WriteItemsAsync(List<ItemWrite>? writes, CancellationToken cancellationToken)
    {
        if (writes is not null && await items.WriteItemsAsync(writes, cancellationToken) is { } stale)
        {
            throw new ETagConflictException(stale, null, null);
        }
    }
}
