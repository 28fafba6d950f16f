using System.Data.Common;

namespace BackBot.Storage.Relational;

/// <summary>Rows into what they mean.</summary>
internal static class Rows
{
    public static ConversationSnapshot Snapshot(DbDataReader row, ConversationAddress address) => new()
    {
        Address = address,
        Key = row.GetInt64(0),
        Version = row.GetInt64(1),
        LastSequence = row.GetInt64(2),
        UserId = row.IsDBNull(3) ? null : row.GetString(3),
        Locale = row.IsDBNull(4) ? null : row.GetString(4),
        Reference = Bytes(row, 5),
        State = Bytes(row, 6),
        Updated = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(7)),
    };

    public static StoredActivity Activity(DbDataReader row) =>
        new(row.GetInt64(0), (ActivityDirection)row.GetInt64(1), Bytes(row, 2), row.IsDBNull(3) ? null : row.GetString(3));

    public static StoredTurn? Turn(List<StoredActivity> activities) =>
        activities.Count == 0 ? null : new StoredTurn(activities[0], activities.GetRange(1, activities.Count - 1));

    private static ReadOnlyMemory<byte> Bytes(DbDataReader row, int column) =>
        row.IsDBNull(column) ? default : row.GetFieldValue<byte[]>(column);
}
