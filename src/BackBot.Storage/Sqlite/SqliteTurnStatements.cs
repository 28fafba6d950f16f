using BackBot.Storage.Relational;
using Microsoft.Data.Sqlite;

namespace BackBot.Storage.Sqlite;

/// <summary>The statements a turn is written with, prepared once on the writing connection.</summary>
internal sealed class SqliteTurnStatements : IDisposable
{
    private readonly SqliteStatement _begin;
    private readonly SqliteStatement _commit;
    private readonly SqliteStatement _update;
    private readonly SqliteStatement _advance;
    private readonly SqliteStatement _insert;
    private readonly SqliteStatement _activity;
    private readonly SqliteStatement _outbox;
    private readonly SqliteStatement _backlog;
    private readonly SqliteStatement _outcome;
    private readonly SqliteStatement _handoff;
    private readonly SqliteStatement _schedule;
    private readonly SqliteStatement _unschedule;
    private readonly SqliteStatement _seen;
    private readonly SqliteStatement _forgetConversations;
    private readonly SqliteStatement _forgetItems;
    private readonly SqliteStatement[] _empty;

    public SqliteTurnStatements(SqliteConnection connection)
    {
        _begin = new(connection, "BEGIN IMMEDIATE");
        _commit = new(connection, "COMMIT");
        _update = new(
            connection, Sql.UpdateConversation,
            "@last", "@state", "@user", "@locale", "@reference", "@updated", "@expires", "@key", "@version", "@inbound");
        _advance = new(connection, Sql.AdvanceConversation, "@last", "@state", "@updated", "@key", "@version", "@inbound");
        _insert = new(
            connection, Sql.InsertConversation,
            "@last", "@state", "@user", "@locale", "@reference", "@updated", "@expires", "@channel", "@id");
        _activity = new(connection, Sql.InsertActivity, "@key", "@sequence", "@turn", "@direction", "@inbound", "@payload");
        _outbox = new(connection, Sql.InsertOutbox, "@key", "@sequence", "@operation", "@due");
        _backlog = new(connection, Sql.HasBacklog, "@key");
        _outcome = new(connection, Sql.InsertOutcome, "@key", "@turn", "@disposition", "@detail", "@created");
        _handoff = new(connection, Sql.InsertHandoff, "@key", "@turn", "@detail", "@created");
        _schedule = new(connection, Sql.Schedule, "@key", "@kind", "@due", "@detail");
        _unschedule = new(connection, Sql.Unschedule, "@key", "@kind");
        _seen = new(connection, Sql.IsSeen, "@channel", "@id", "@inbound");
        _forgetConversations = new(connection, Sql.ForgetConversations, "@channel", "@user", "@keep");
        _forgetItems = new(connection, Sql.ForgetItems, "@channel", "@user");
        _empty = [.. Sql.EmptyConversation.Select(sql => new SqliteStatement(connection, sql, "@key"))];
    }

    /// <summary>Begins the transaction of a group.</summary>
    public void Begin() => _begin.Execute();

    public void Commit() => _commit.Execute();

    /// <summary>The conversation's key when the turn may be written, having moved the conversation on; null when it may not.</summary>
    public long? Guard(TurnCommit commit, long last, long now, long expires, bool isFoundAlike)
    {
        var known = commit.Base;
        var state = commit.Forget ? null : commit.State;
        if (known.Version == 0)
        {
            return Describe(_insert, commit, last, state, now, expires).Set(7, known.Address.Channel).Set(8, known.Address.Id).Number();
        }

        var inbound = commit.Activities.Count == 0 ? null : commit.Activities[0].InboundId;
        var changed = isFoundAlike
            ? _advance.Set(0, last).Set(1, state).Set(2, now).Set(3, known.Key).Set(4, known.Version).Set(5, inbound).Execute()
            : Describe(_update, commit, last, state, now, expires).Set(7, known.Key).Set(8, known.Version).Set(9, inbound).Execute();
        return changed == 1 ? known.Key : null;
    }

    private static SqliteStatement Describe(SqliteStatement statement, TurnCommit commit, long last, ReadOnlyMemory<byte>? state, long now, long expires) =>
        statement.Set(0, last).Set(1, state).Set(2, commit.UserId).Set(3, commit.Locale).Set(4, commit.Reference).Set(5, now).Set(6, expires);

    public bool IsSeen(ConversationAddress address, string inboundId) =>
        _seen.Set(0, address.Channel).Set(1, address.Id).Set(2, inboundId).Number() is not null;

    public void Insert(long key, long turn, StoredActivity activity) =>
        _activity.Set(0, key).Set(1, activity.Sequence).Set(2, turn).Set(3, (long)activity.Direction).Set(4, activity.InboundId).Set(5, activity.Payload).Execute();

    public bool HasBacklog(long key) => _backlog.Set(0, key).Number() is not null;

    public void Insert(long key, OutboxMessage message, long due) =>
        _outbox.Set(0, key).Set(1, message.Sequence).Set(2, (long)message.Operation).Set(3, due).Execute();

    public void Insert(long key, long turn, OutcomeRecord outcome, long now) =>
        _outcome.Set(0, key).Set(1, turn).Set(2, outcome.Disposition).Set(3, outcome.Detail).Set(4, now).Execute();

    public void Insert(long key, long turn, HandoffRecord handoff, long now) =>
        _handoff.Set(0, key).Set(1, turn).Set(2, handoff.Detail).Set(3, now).Execute();

    public void Schedule(long key, ScheduledWork work)
    {
        if (work.Due is { } due)
        {
            _schedule.Set(0, key).Set(1, work.Kind).Set(2, due.ToUnixTimeMilliseconds()).Set(3, work.Detail).Execute();
        }
        else
        {
            _unschedule.Set(0, key).Set(1, work.Kind).Execute();
        }
    }

    /// <summary>Deletes everything of the person but the conversation they talk in, which is emptied.</summary>
    public int Forget(PersonAddress person, long keep)
    {
        var conversations = _forgetConversations.Set(0, person.Channel).Set(1, person.UserId).Set(2, keep).Execute();
        _forgetItems.Set(0, person.Channel).Set(1, person.UserId).Execute();
        return conversations;
    }

    public void Empty(long key)
    {
        foreach (var statement in _empty)
        {
            statement.Set(0, key).Execute();
        }
    }

    public void Dispose()
    {
        foreach (var statement in (SqliteStatement[])
            [_begin, _commit, _update, _advance, _insert, _activity, _outbox, _backlog, _outcome, _handoff, _schedule, _unschedule, _seen, _forgetConversations, _forgetItems, .. _empty])
        {
            statement.Dispose();
        }
    }
}
