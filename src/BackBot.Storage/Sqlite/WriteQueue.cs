namespace BackBot.Storage.Sqlite;

/// <summary>What waits to be written. Many put in; the writer's thread takes all that has gathered.</summary>
internal sealed class WriteQueue
{
    private const int Most = 65_536;
    private const int GroupLimit = 1_024;

    // Not a Lock: whoever takes must wait on it.
    private readonly object _gate = new();
    private readonly List<SqliteWork> _waiting = [];
    private bool _closed;

    /// <summary>Puts work in, or tells it why not.</summary>
    public void Add(SqliteWork work)
    {
        string refusal;
        lock (_gate)
        {
            if (!_closed && _waiting.Count < Most)
            {
                _waiting.Add(work);
                if (_waiting.Count == 1)
                {
                    Monitor.Pulse(_gate);
                }

                return;
            }

            refusal = _closed ? "The store is closed." : "Too many turns wait for the database.";
        }

        work.Fail(new StoreUnavailableException(refusal));
    }

    /// <summary>Waits until there is something and moves it into the group; false when the queue is closed and empty.</summary>
    public bool Take(List<SqliteWork> group)
    {
        group.Clear();
        lock (_gate)
        {
            while (_waiting.Count == 0)
            {
                if (_closed)
                {
                    return false;
                }

                Monitor.Wait(_gate);
            }

            var count = Math.Min(_waiting.Count, GroupLimit);
            group.AddRange(_waiting.GetRange(0, count));
            _waiting.RemoveRange(0, count);
            return true;
        }
    }

    /// <summary>Takes nothing more in; what waits is still written.</summary>
    public void Close()
    {
        lock (_gate)
        {
            _closed = true;
            Monitor.PulseAll(_gate);
        }
    }
}
