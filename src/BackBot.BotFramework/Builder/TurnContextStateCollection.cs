namespace Microsoft.Bot.Builder;

/// <summary>
/// What the parts of one turn keep for each other. Values without a key of their own stand under the full name of their type.
/// What is in here belongs to whoever put it in: disposing the collection forgets the values and disposes none of them,
/// because connector clients are kept from turn to turn.
/// </summary>
public class TurnContextStateCollection : Dictionary<string, object>, IDisposable
{
    /// <summary>Creates an empty one.</summary>
    public TurnContextStateCollection()
    {
    }

    /// <summary>The value under a key, or null.</summary>
    public T Get<T>(string key)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        return TryGetValue(key, out var value) ? value as T : null;
    }

    /// <summary>The value of a type, or null.</summary>
    public T Get<T>()
        where T : class => Get<T>(typeof(T).FullName);

    /// <summary>Adds a value under a key that is not taken yet.</summary>
    public void Add<T>(string key, T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        base.Add(key, value);
    }

    /// <summary>Adds the one value of its type.</summary>
    public void Add<T>(T value)
        where T : class => Add(typeof(T).FullName, value);

    /// <summary>Sets the value under a key; null removes it.</summary>
    public void Set<T>(string key, T value)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(key);
        if (value is null)
        {
            Remove(key);
        }
        else
        {
            this[key] = value;
        }
    }

    /// <summary>Sets the one value of its type; null removes it.</summary>
    public void Set<T>(T value)
        where T : class => Set(typeof(T).FullName, value);

    /// <summary>Forgets all values.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Forgets all values.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            Clear();
        }
    }
}
