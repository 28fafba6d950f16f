using BackBot.Storage.Relational;

namespace BackBot.Storage.Sqlite;

/// <inheritdoc cref="IStoreMaintenance"/>
internal sealed class SqliteMaintenance(SqliteDatabase database, SnapshotCache cache, Maintenance maintenance) : IStoreMaintenance
{
    public Task OpenAsync(CancellationToken cancellationToken = default)
    {
        database.Open();
        return Task.CompletedTask;
    }

    public async Task<int> PurgeAsync(CancellationToken cancellationToken = default)
    {
        var purged = await maintenance.PurgeAsync(cancellationToken);
        cache.Clear();
        return purged;
    }

    public async Task<int> ForgetAsync(PersonAddress person, CancellationToken cancellationToken = default)
    {
        var forgotten = await maintenance.ForgetAsync(person, cancellationToken);
        cache.Clear();
        return forgotten;
    }

    public Task<StoreHealth> CheckAsync(CancellationToken cancellationToken = default) =>
        maintenance.CheckAsync(StorageProvider.Sqlite, cancellationToken);
}
