namespace BackBot.Storage.Sqlite;

/// <summary>Conversations in SQLite, the busy ones also in memory: this process owns the file, and the version check catches what it doesn't know.</summary>
internal sealed class SqliteConversationStore(
    SqliteDatabase database, SqliteWriter writer, SnapshotCache cache, StorageOptions options, TimeProvider time) : IConversationStore
{
    public ValueTask<ConversationSnapshot?> LoadAsync(ConversationAddress address, CancellationToken cancellationToken = default)
    {
        if (cache.TryGet(address) is { } hot)
        {
            return ValueTask.FromResult<ConversationSnapshot?>(hot);
        }

        try
        {
            var snapshot = database.Read(reader => reader.Load(address));
            if (snapshot is not null)
            {
                cache.Keep(snapshot);
            }

            return ValueTask.FromResult(snapshot);
        }
        catch (StoreUnavailableException e)
        {
            return ValueTask.FromException<ConversationSnapshot?>(e);
        }
    }

    public async ValueTask<CommitResult> CommitAsync(TurnCommit commit, CancellationToken cancellationToken = default)
    {
        var turn = new SqliteTurn(commit, time.GetUtcNow(), options.Retention, cache.Keep);
        writer.Enqueue(turn);
        var result = await turn.Completion;
        if (result.Status != CommitStatus.Committed)
        {
            cache.Drop(commit.Base.Address);
        }
        else if (commit.Forget)
        {
            // The person's other conversations are gone, and which they were isn't known here.
            cache.Clear();
        }

        return result;
    }

    public ValueTask<IReadOnlyList<StoredActivity>> ReadActivitiesAsync(
        ConversationAddress address, long afterSequence, int limit, CancellationToken cancellationToken = default) =>
        Read(reader => reader.ReadActivities(address, afterSequence, limit));

    public ValueTask<StoredTurn?> FindTurnAsync(ConversationAddress address, string inboundId, CancellationToken cancellationToken = default) =>
        Read(reader => reader.FindTurn(address, inboundId));

    private ValueTask<T> Read<T>(Func<SqliteReader, T> read)
    {
        try
        {
            return ValueTask.FromResult(database.Read(read));
        }
        catch (StoreUnavailableException e)
        {
            return ValueTask.FromException<T>(e);
        }
    }
}
