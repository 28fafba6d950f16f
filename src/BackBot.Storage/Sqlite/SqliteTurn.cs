using BackBot.Storage.Relational;
using Microsoft.Data.Sqlite;

namespace BackBot.Storage.Sqlite;

/// <summary>One turn on its way into the database.</summary>
internal sealed class SqliteTurn(TurnCommit commit, DateTimeOffset now, TimeSpan retention, Action<ConversationSnapshot> committed) : SqliteWork
{
    private readonly TaskCompletionSource<CommitResult> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private CommitResult _result;

    public Task<CommitResult> Completion => _completion.Task;

    public override void Execute(SqliteConnection connection, SqliteTurnStatements statements)
    {
        var milliseconds = now.ToUnixTimeMilliseconds();
        var expires = Expiry.After(now, retention);
        var last = commit.Activities.Count == 0 ? commit.Base.LastSequence : commit.Activities[^1].Sequence;
        if (statements.Guard(commit, last, milliseconds, expires, IsFoundAlike(expires)) is not { } key)
        {
            var seen = commit.Activities is [{ InboundId: { } inbound }, ..] && statements.IsSeen(commit.Base.Address, inbound);
            _result = new(seen ? CommitStatus.Duplicate : CommitStatus.Conflict, null);
            return;
        }

        if (commit.Forget)
        {
            Forget(statements, key);
        }

        var backlog = commit.Outbox.Count > 0 && statements.HasBacklog(key);
        Write(connection, statements, key, milliseconds, expires);
        _result = new(CommitStatus.Committed, commit.After(key, last, now), backlog);
    }

    // By its person, and by when it expires, are a conversation's rows found.
    private bool IsFoundAlike(long expires) =>
        commit.Reference is null
        && (commit.UserId is null || commit.UserId == commit.Base.UserId)
        && (commit.Locale is null || commit.Locale == commit.Base.Locale)
        && Expiry.After(commit.Base.Updated, retention) == expires;

    public override void Succeed()
    {
        if (_result.Snapshot is { } snapshot)
        {
            committed(snapshot);
        }

        _completion.TrySetResult(_result);
    }

    public override void Fail(Exception exception)
    {
        if (exception is StaleItemException)
        {
            _completion.TrySetResult(new(CommitStatus.Conflict, null));
        }
        else
        {
            _completion.TrySetException(exception);
        }
    }

    private void Forget(SqliteTurnStatements statements, long key)
    {
        if ((commit.UserId ?? commit.Base.UserId) is { } user)
        {
            statements.Forget(new(commit.Base.Address.Channel, user), key);
        }

        statements.Empty(key);
        Scrub = true;
    }

    private void Write(SqliteConnection connection, SqliteTurnStatements statements, long key, long milliseconds, long expires)
    {
        var turn = commit.Base.Version + 1;
        foreach (var activity in commit.Activities)
        {
            statements.Insert(key, turn, activity);
        }

        foreach (var message in commit.Outbox)
        {
            statements.Insert(key, message, (now + commit.OutboxLease).ToUnixTimeMilliseconds());
        }

        if (commit.Forget)
        {
            return;
        }

        foreach (var outcome in commit.Outcomes)
        {
            statements.Insert(key, turn, outcome, milliseconds);
        }

        foreach (var handoff in commit.Handoffs)
        {
            statements.Insert(key, turn, handoff, milliseconds);
        }

        foreach (var work in commit.Scheduled)
        {
            statements.Schedule(key, work);
        }

        if (commit.Items.Count > 0)
        {
            ItemStore.WriteAllAsync(connection, commit.Items, expires).GetAwaiter().GetResult();
        }
    }
}
