namespace BackBot.Storage.Relational;

/// <summary>The statements that both databases understand alike.</summary>
internal static class Sql
{
    public const string Load = """
        SELECT key, version, last_sequence, user_id, locale, reference, state, updated
        FROM conversation WHERE channel = @channel AND id = @id
        """;

    public const string ReadActivities = """
        SELECT a.sequence, a.direction, a.payload, a.inbound_id
        FROM conversation c JOIN activity a ON a.conversation = c.key
        WHERE c.channel = @channel AND c.id = @id AND a.sequence > @after AND a.direction <> 2
        ORDER BY a.sequence LIMIT @limit
        """;

    public const string FindTurn = """
        SELECT a.sequence, a.direction, a.payload, a.inbound_id
        FROM conversation c
        JOIN activity first ON first.conversation = c.key AND first.inbound_id = @inbound
        JOIN activity a ON a.conversation = c.key AND a.turn = first.turn AND a.sequence >= first.sequence
        WHERE c.channel = @channel AND c.id = @id
        ORDER BY a.sequence
        """;

    /// <summary>The guard of a turn: nothing matches when the conversation moved on, or when this inbound activity was answered before.</summary>
    public const string UpdateConversation = """
        UPDATE conversation SET
            version = version + 1,
            last_sequence = @last,
            state = COALESCE(@state, state),
            user_id = COALESCE(@user, user_id),
            locale = COALESCE(@locale, locale),
            reference = COALESCE(@reference, reference),
            updated = @updated,
            expires = @expires
        WHERE key = @key AND version = @version
            AND NOT EXISTS (SELECT 1 FROM activity WHERE conversation = @key AND inbound_id = @inbound)
        """;

    /// <summary>The same for a turn that changes nothing by which a conversation is found, so that no index is written.</summary>
    public const string AdvanceConversation = """
        UPDATE conversation SET version = version + 1, last_sequence = @last, state = COALESCE(@state, state), updated = @updated
        WHERE key = @key AND version = @version
            AND NOT EXISTS (SELECT 1 FROM activity WHERE conversation = @key AND inbound_id = @inbound)
        """;

    public const string InsertConversation = """
        INSERT INTO conversation (channel, id, user_id, locale, reference, state, version, last_sequence, created, updated, expires)
        VALUES (@channel, @id, @user, @locale, @reference, @state, 1, @last, @updated, @updated, @expires)
        ON CONFLICT (channel, id) DO NOTHING
        RETURNING key
        """;

    public const string InsertActivity = """
        INSERT INTO activity (conversation, sequence, turn, direction, inbound_id, payload)
        VALUES (@key, @sequence, @turn, @direction, @inbound, @payload)
        """;

    public const string IsSeen = """
        SELECT 1 FROM conversation c JOIN activity a ON a.conversation = c.key
        WHERE c.channel = @channel AND c.id = @id AND a.inbound_id = @inbound
        """;

    public const string HasBacklog = "SELECT 1 FROM outbox WHERE conversation = @key LIMIT 1";

    public const string InsertOutbox =
        "INSERT INTO outbox (conversation, sequence, operation, due) VALUES (@key, @sequence, @operation, @due)";

    public const string InsertOutcome =
        "INSERT INTO outcome (conversation, turn, disposition, detail, created) VALUES (@key, @turn, @disposition, @detail, @created)";

    public const string InsertHandoff =
        "INSERT INTO handoff (conversation, turn, detail, created) VALUES (@key, @turn, @detail, @created)";

    public const string Schedule = """
        INSERT INTO scheduled (conversation, kind, due, detail) VALUES (@key, @kind, @due, @detail)
        ON CONFLICT (conversation, kind) DO UPDATE SET due = excluded.due, detail = excluded.detail, attempts = 0
        """;

    public const string Unschedule = "DELETE FROM scheduled WHERE conversation = @key AND kind = @kind";

    public const string InsertItem = """
        INSERT INTO item (key, owner_channel, owner_user, version, payload, expires)
        VALUES (@item, @channel, @user, 1, @payload, @expires) ON CONFLICT (key) DO NOTHING
        """;

    public const string UpdateItem = """
        UPDATE item SET version = version + 1, payload = @payload, expires = @expires WHERE key = @item AND version = @expected
        """;

    public const string OverwriteItem = """
        INSERT INTO item (key, owner_channel, owner_user, version, payload, expires)
        VALUES (@item, @channel, @user, 1, @payload, @expires)
        ON CONFLICT (key) DO UPDATE SET version = item.version + 1, payload = excluded.payload, expires = excluded.expires
        """;

    public const string DeleteItem = "DELETE FROM item WHERE key = @item";

    public const string DeleteItemVersion = "DELETE FROM item WHERE key = @item AND version = @expected";

    public const string ForgetConversations =
        "DELETE FROM conversation WHERE channel = @channel AND user_id = @user AND key <> @keep";

    public const string ForgetItems = "DELETE FROM item WHERE owner_channel = @channel AND owner_user = @user";

    /// <summary>What the person's current conversation held; the conversation itself goes on.</summary>
    public static readonly string[] EmptyConversation =
    [
        "DELETE FROM activity WHERE conversation = @key",
        "DELETE FROM outbox WHERE conversation = @key",
        "DELETE FROM dead_letter WHERE conversation = @key",
        "DELETE FROM outcome WHERE conversation = @key",
        "DELETE FROM handoff WHERE conversation = @key",
        "DELETE FROM scheduled WHERE conversation = @key",
        "UPDATE conversation SET state = NULL WHERE key = @key",
    ];
}
