using System.Data.Common;
using System.Reflection;
using Dapper;
using DbUp;
using DbUp.Builder;
using Microsoft.Data.Sqlite;

namespace BackBot.Storage.Tests;

/// <summary>A database as an earlier BackBot left it: the scripts up to one of the past, and something of everything in it.</summary>
internal static class EarlierSchema
{
    private static readonly byte[] Json = """{"text":"kept"}"""u8.ToArray();

    /// <summary>The names of all scripts but the newest; they are alike for both databases.</summary>
    public static IEnumerable<string> Names => Scripts("Sqlite").Order(StringComparer.Ordinal).SkipLast(1);

    /// <summary>The scripts that ship, as resource names without their prefix.</summary>
    public static IEnumerable<string> Scripts(string provider) =>
        Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix(provider), StringComparison.Ordinal)).Select(name => name[Prefix(provider).Length..]);

    public static Stream Open(string provider, string script) => Assembly.GetManifestResourceStream(Prefix(provider) + script)!;

    public static void Create(UpgradeEngineBuilder builder, string provider, string last)
    {
        var upgrade = builder
            .WithScriptsEmbeddedInAssembly(Assembly, name => name.StartsWith(Prefix(provider), StringComparison.Ordinal) && string.CompareOrdinal(name, Prefix(provider) + last) <= 0)
            .LogToNowhere()
            .Build()
            .PerformUpgrade();
        Assert.True(upgrade.Successful, upgrade.Error?.ToString());
    }

    /// <summary>An SQLite file in a data folder, filled.</summary>
    public static async Task CreateFileAsync(string folder, string last)
    {
        Directory.CreateDirectory(folder);
        var file = $"Data Source={Path.Combine(folder, "backbot.db")};Pooling=False";
        Create(DeployChanges.To.SqliteDatabase(file), "Sqlite", last);
        await using var connection = new SqliteConnection(file);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await FillAsync(connection, StoreUnderTest.Start);
    }

    /// <summary>A conversation of two turns, with all that can hang on it, as every schema since the first can hold it.</summary>
    public static async Task FillAsync(DbConnection connection, DateTimeOffset now)
    {
        var values = new { json = Json, now = now.ToUnixTimeMilliseconds(), later = now.AddDays(5).ToUnixTimeMilliseconds() };
        await connection.ExecuteAsync(
            """
            INSERT INTO conversation (channel, id, user_id, locale, reference, state, version, last_sequence, created, updated, expires)
            VALUES ('directline', 'c1', 'u1', 'en-GB', @json, @json, 2, 4, @now, @now, @later)
            """,
            values);
        var key = await connection.ExecuteScalarAsync<long>("SELECT key FROM conversation WHERE id = 'c1'");
        for (var sequence = 1L; sequence <= 4; sequence++)
        {
            await connection.ExecuteAsync(
                "INSERT INTO activity (conversation, sequence, turn, direction, inbound_id, payload) VALUES (@key, @sequence, @turn, @direction, @inbound, @json)",
                new { key, sequence, turn = (sequence + 1) / 2, direction = 1 - (sequence % 2), inbound = sequence % 2 == 1 ? $"in-{sequence}" : null, json = Json });
        }

        foreach (var sql in (string[])
        [
            "INSERT INTO outbox (conversation, sequence, operation, due) VALUES (@key, 4, 0, @now)",
            "INSERT INTO dead_letter (conversation, sequence, operation, attempts, died) VALUES (@key, 2, 0, 9, @now)",
            "INSERT INTO outcome (conversation, turn, disposition, detail, created) VALUES (@key, 2, 'urgent', @json, @now)",
            "INSERT INTO handoff (conversation, turn, detail, created) VALUES (@key, 2, @json, @now)",
            "INSERT INTO scheduled (conversation, kind, due, detail) VALUES (@key, 'check-in', @now, @json)",
            "INSERT INTO item (key, owner_channel, owner_user, version, payload, expires) VALUES ('k', 'directline', 'u1', 3, @json, @later)",
            "INSERT INTO setting (name, value) VALUES ('directline-token-key', @json)",
            "INSERT INTO revoked_token (id, expires) VALUES ('t', @later)",
        ])
        {
            await connection.ExecuteAsync(sql, new { key, values.json, values.now, values.later });
        }
    }

    private static Assembly Assembly => typeof(StorageOptions).Assembly;

    private static string Prefix(string provider) => $"BackBot.Storage.Migrations.{provider}.";
}
