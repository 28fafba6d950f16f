using Dapper;

namespace BackBot.Storage.Relational;

/// <inheritdoc cref="ISettingStore"/>
internal sealed class SettingStore(IRelationalDatabase database, TimeProvider time) : ISettingStore
{
    public async ValueTask<byte[]> GetOrCreateAsync(string name, Func<byte[]> create, CancellationToken cancellationToken = default) =>
        await database.WriteAsync(
            async connection =>
            {
                await connection.ExecuteAsync(
                    "INSERT INTO setting (name, value) VALUES (@name, @value) ON CONFLICT (name) DO NOTHING", new { name, value = create() });
                return await connection.QuerySingleAsync<byte[]>("SELECT value FROM setting WHERE name = @name", new { name });
            },
            scrub: false,
            cancellationToken);

    public async ValueTask RevokeAsync(string tokenId, DateTimeOffset expires, CancellationToken cancellationToken = default) =>
        await database.WriteAsync(
            connection => connection.ExecuteAsync(
                "INSERT INTO revoked_token (id, expires) VALUES (@tokenId, @expires) ON CONFLICT (id) DO NOTHING",
                new { tokenId, expires = expires.ToUnixTimeMilliseconds() }),
            scrub: false,
            cancellationToken);

    public async ValueTask RevokePersonAsync(string person, string sparedToken, DateTimeOffset expires, CancellationToken cancellationToken = default) =>
        await database.WriteAsync(
            connection => connection.ExecuteAsync(
                """
                INSERT INTO revoked_person (id, issued_before, spared_token, expires) VALUES (@person, @now, @sparedToken, @expires)
                ON CONFLICT (id) DO UPDATE SET issued_before = excluded.issued_before, spared_token = excluded.spared_token, expires = excluded.expires
                """,
                new { person, sparedToken, now = time.GetUtcNow().ToUnixTimeMilliseconds(), expires = expires.ToUnixTimeMilliseconds() }),
            scrub: false,
            cancellationToken);

    public async ValueTask<bool> IsRevokedAsync(string tokenId, string person, DateTimeOffset issued, CancellationToken cancellationToken = default) =>
        await database.ReadAsync(
            connection => connection.ExecuteScalarAsync<long?>(
                """
                SELECT 1 FROM revoked_token WHERE id = @tokenId AND expires > @now
                UNION ALL
                SELECT 1 FROM revoked_person WHERE id = @person AND issued_before >= @issued AND spared_token <> @tokenId AND expires > @now
                """,
                new { tokenId, person, issued = issued.ToUnixTimeMilliseconds(), now = time.GetUtcNow().ToUnixTimeMilliseconds() }),
            cancellationToken) is not null;
}
