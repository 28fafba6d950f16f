using BackBot.Storage.Relational;

namespace BackBot.Storage.PostgreSql;

/// <inheritdoc cref="IStoreMaintenance"/>
internal sealed class PostgreSqlMaintenance(PostgreSqlDatabase database, Maintenance maintenance) : IStoreMaintenance
{
    public Task OpenAsync(CancellationToken cancellationToken = default) => database.OpenAsync(cancellationToken);

    public Task<int> PurgeAsync(CancellationToken cancellationToken = default) => maintenance.PurgeAsync(cancellationToken);

    public Task<int> ForgetAsync(PersonAddress person, CancellationToken cancellationToken = default) => maintenance.ForgetAsync(person, cancellationToken);

    public Task<StoreHealth> CheckAsync(CancellationToken cancellationToken = default) =>
        maintenance.CheckAsync(StorageProvider.PostgreSql, cancellationToken);
}
