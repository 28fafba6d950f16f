using BackBot.BotFramework.State;
using BackBot.Storage;

namespace BackBot.Channels.State;

/// <summary>The state of one turn while the bot runs: what was loaded, and what is to be committed with the turn.</summary>
internal sealed class TurnScope(ConversationSnapshot snapshot, PersonAddress? person)
{
    private readonly Dictionary<string, ItemWrite> _items = [];
    private readonly string _stateKey = StateKeys.Of(snapshot.Address);

    public ConversationSnapshot Snapshot => snapshot;

    public PersonAddress? Person => person;

    /// <summary>The turn is over: whatever still runs reads and writes the store itself.</summary>
    public bool Closed { get; set; }

    /// <summary>The new state, when the bot wrote one.</summary>
    public ReadOnlyMemory<byte>? State { get; private set; }

    public IReadOnlyCollection<ItemWrite> Items => _items.Values;

    public bool Owns(string key) => key == _stateKey;

    /// <summary>The conversation's state as the bot sees it now; null when there is none.</summary>
    public StateDocument? ReadState()
    {
        var json = State ?? snapshot.State;
        return json.IsEmpty ? null : new StateDocument(json) { ETag = ETag };
    }

    /// <exception cref="ETagConflictException">The bot writes from a state that is not this turn's.</exception>
    public void WriteState(ReadOnlyMemory<byte> json, string? expected)
    {
        if (expected is not (null or "*") && expected != ETag)
        {
            throw new ETagConflictException(_stateKey, expected, ETag);
        }

        State = json;
    }

    /// <summary>An empty state is stored as none.</summary>
    public void DeleteState() => State = ReadOnlyMemory<byte>.Empty;

    public ItemWrite? PendingItem(string key) => _items.GetValueOrDefault(key);

    public void WriteItem(ItemWrite write) =>
        _items[write.Key] = _items.TryGetValue(write.Key, out var earlier) ? write with { ExpectedVersion = earlier.ExpectedVersion } : write;

    private string ETag => snapshot.State.IsEmpty ? StateDocument.NotStoredYet : StateKeys.ETag(snapshot.Version);
}
