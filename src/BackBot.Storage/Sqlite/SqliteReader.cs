using BackBot.Storage.Relational;
using Microsoft.Data.Sqlite;

namespace BackBot.Storage.Sqlite;

/// <summary>A reading connection with its statements kept prepared. Used by one caller at a time.</summary>
internal sealed class SqliteReader(SqliteConnection connection) : IDisposable
{
    private readonly SqliteCommand _load = Prepare(connection, Sql.Load, "@channel", "@id");
    private readonly SqliteCommand _activities = Prepare(connection, Sql.ReadActivities, "@channel", "@id", "@after", "@limit");
    private readonly SqliteCommand _turn = Prepare(connection, Sql.FindTurn, "@channel", "@id", "@inbound");

    public SqliteConnection Connection => connection;

    public ConversationSnapshot? Load(ConversationAddress address)
    {
        Address(_load, address);
        using var row = _load.ExecuteReader();
        return row.Read() ? Rows.Snapshot(row, address) : null;
    }

    public IReadOnlyList<StoredActivity> ReadActivities(ConversationAddress address, long afterSequence, int limit)
    {
        Address(_activities, address);
        _activities.Parameters[2].Value = afterSequence;
        _activities.Parameters[3].Value = limit;
        using var row = _activities.ExecuteReader();
        var activities = new List<StoredActivity>();
        while (row.Read())
        {
            activities.Add(Rows.Activity(row));
        }

        return activities;
    }

    public StoredTurn? FindTurn(ConversationAddress address, string inboundId)
    {
        Address(_turn, address);
        _turn.Parameters[2].Value = inboundId;
        using var row = _turn.ExecuteReader();
        var activities = new List<StoredActivity>();
        while (row.Read())
        {
            activities.Add(Rows.Activity(row));
        }

        return Rows.Turn(activities);
    }

    public void Dispose()
    {
        _load.Dispose();
        _activities.Dispose();
        _turn.Dispose();
        connection.Dispose();
    }

    private static void Address(SqliteCommand command, ConversationAddress address)
    {
        command.Parameters[0].Value = address.Channel;
        command.Parameters[1].Value = address.Id;
    }

    private static SqliteCommand Prepare(SqliteConnection connection, string sql, params ReadOnlySpan<string> parameters)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Only constants arrive here.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var name in parameters)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        }

        return command;
    }
}
