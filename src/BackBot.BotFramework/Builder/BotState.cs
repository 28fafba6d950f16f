using BackBot.BotFramework.State;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Named values that are loaded at most once in a turn and written when they changed, with the ETag that was read:
/// two turns that started from the same state can't both write (docs/adr/0011).
/// </summary>
public abstract class BotState : IPropertyManager
{
    private readonly IStorage _storage;
    private readonly string _contextServiceKey;

    /// <summary>Creates one over a storage; the key names it within a turn.</summary>
    public BotState(IStorage storage, string contextServiceKey)
    {
        _storage = storage ?? throw new ArgumentNullException(nameof(storage));
        _contextServiceKey = contextServiceKey ?? throw new ArgumentNullException(nameof(contextServiceKey));
    }

    /// <summary>The accessor of a named value.</summary>
    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new PropertyAccessor<T>(this, name);
    }

    /// <summary>What this turn loaded, or null.</summary>
    public CachedBotState GetCachedState(ITurnContext turnContext)
    {
        BotAssert.ContextNotNull(turnContext);
        return turnContext.TurnState.Get<CachedBotState>(_contextServiceKey);
    }

    /// <summary>Loads the state, unless this turn has it already.</summary>
    public virtual async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        if (!force && GetCachedState(turnContext) is not null)
        {
            return;
        }

        var key = GetStorageKey(turnContext);
        var items = await _storage.ReadAsync([key], cancellationToken);
        items.TryGetValue(key, out var stored);
        turnContext.TurnState[_contextServiceKey] = CachedBotState.From(stored);
    }

    /// <summary>Writes the state if it changed, or in any case with <paramref name="force"/>. What was not loaded is not written.</summary>
    public virtual async Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        if (GetCachedState(turnContext) is { } cached && cached.Changed(force) is { } document)
        {
            await _storage.WriteAsync(new Dictionary<string, object>(1) { [GetStorageKey(turnContext)] = document }, cancellationToken);
            cached.Written(document);
        }
    }

    /// <summary>Empties the state; the next save writes it.</summary>
    public virtual Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        turnContext.TurnState[_contextServiceKey] = CachedBotState.Empty(GetCachedState(turnContext)?.ETag);
        return Task.CompletedTask;
    }

    /// <summary>Deletes the state from the storage and from this turn.</summary>
    public virtual Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        turnContext.TurnState.Remove(_contextServiceKey);
        return _storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken);
    }

    /// <summary>The key of this turn's state in the storage.</summary>
    protected abstract string GetStorageKey(ITurnContext turnContext);

    /// <summary>A value of the loaded state; the type's default when there is none.</summary>
    protected Task<T> GetPropertyValueAsync<T>(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default) =>
        Task.FromResult(Cached(turnContext).Get<T>(propertyName));

    /// <summary>Removes a value from the loaded state.</summary>
    protected Task DeletePropertyValueAsync(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        Cached(turnContext).State.Remove(propertyName);
        return Task.CompletedTask;
    }

    /// <summary>Sets a value of the loaded state.</summary>
    protected Task SetPropertyValueAsync(ITurnContext turnContext, string propertyName, object value, CancellationToken cancellationToken = default)
    {
        Cached(turnContext).State[propertyName] = value;
        return Task.CompletedTask;
    }

    private CachedBotState Cached(ITurnContext turnContext) =>
        GetCachedState(turnContext) ?? throw new InvalidOperationException($"{_contextServiceKey} is not loaded; call LoadAsync first.");

    /// <summary>The state as this turn has it.</summary>
    public class CachedBotState
    {
        private ReadOnlyMemory<byte> _stored;
        private bool _mustWrite;

        /// <summary>Creates one with these values.</summary>
        public CachedBotState(IDictionary<string, object> state = null) => State = state ?? new Dictionary<string, object>();

        /// <summary>The values by name. A value that nobody asked for yet is kept as the bytes that were read.</summary>
        public IDictionary<string, object> State { get; set; }

        internal string ETag { get; private set; }

        internal static CachedBotState Empty(string eTag) => new() { ETag = eTag, _mustWrite = true };

        internal static CachedBotState From(object stored) => stored switch
        {
            null => new CachedBotState { ETag = StateDocument.NotStoredYet },
            StateDocument document => new CachedBotState(StateJson.Split(document.Json)) { ETag = document.ETag, _stored = document.Json },
            IDictionary<string, object> values => new CachedBotState(values) { ETag = (stored as IStoreItem)?.ETag },
            _ => throw new InvalidOperationException($"The storage returned a {stored.GetType().Name}, which is no state."),
        };

        internal T Get<T>(string name)
        {
            if (!State.TryGetValue(name, out var value) || value is null)
            {
                return default;
            }

            if (value is T same)
            {
                return same;
            }

            var read = StateJson.Convert<T>(value);
            State[name] = read;
            return read;
        }

        internal StateDocument Changed(bool force)
        {
            if (!force && !_mustWrite && State.Count == 0 && _stored.IsEmpty)
            {
                return null;
            }

            var json = StateJson.Join(State);
            return force || _mustWrite || !json.Span.SequenceEqual(_stored.Span) ? new StateDocument(json) { ETag = ETag } : null;
        }

        internal void Written(StateDocument document)
        {
            ETag = document.ETag;
            _stored = document.Json;
            _mustWrite = false;
        }
    }

    private sealed class PropertyAccessor<T>(BotState state, string name) : IStatePropertyAccessor<T>
    {
        public string Name => name;

        public async Task<T> GetAsync(ITurnContext turnContext, Func<T> defaultValueFactory = null, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, false, cancellationToken);
            var cached = state.Cached(turnContext);
            if (defaultValueFactory is not null && (!cached.State.TryGetValue(name, out var value) || value is null))
            {
                cached.State[name] = defaultValueFactory();
            }

            return await state.GetPropertyValueAsync<T>(turnContext, name, cancellationToken);
        }

        public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, false, cancellationToken);
            await state.SetPropertyValueAsync(turnContext, name, value, cancellationToken);
        }

        public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            await state.LoadAsync(turnContext, false, cancellationToken);
            await state.DeletePropertyValueAsync(turnContext, name, cancellationToken);
        }
    }
}
