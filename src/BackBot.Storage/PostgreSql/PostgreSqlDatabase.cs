using System.Data.Common;
using System.Reflection;
using BackBot.Storage.Relational;
using Dapper;
using DbUp;
using Npgsql;

namespace BackBot.Storage.PostgreSql;

/// <summary>The server: its pooled connections, its schema, and what differs from SQLite.</summary>
internal sealed class PostgreSqlDatabase : IRelationalDatabase, IAsyncDisposable
{
    // Any numbers do, as long as every instance uses the same.
    private const long UpgradeLock = 4_202_600_001;
    private const long QueueLock = 4_202_600_002;

    private readonly NpgsqlConnectionStringBuilder _settings;

    public PostgreSqlDatabase(StorageOptions options)
    {
        _settings = new NpgsqlConnectionStringBuilder(options.ConnectionString) { ApplicationName = "BackBot", MaxAutoPrepare = 50 };
        if (!_settings.ContainsKey("Timeout"))
        {
            _settings.Timeout = 5;
        }

        if (!_settings.ContainsKey("Command Timeout"))
        {
            _settings.CommandTimeout = 15;
        }

        Source = NpgsqlDataSource.Create(_settings);
    }

    public NpgsqlDataSource Source { get; }

    /// <summary>Creates or upgrades the schema; of several instances that start together one does it and the others wait.</summary>
    public async Task OpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await Source.OpenConnectionAsync(cancellationToken);
            await connection.ExecuteAsync("SELECT pg_advisory_lock(@UpgradeLock)", new { UpgradeLock });
            var upgrade = DeployChanges.To
                .PostgresqlDatabase(_settings.ConnectionString)
                .WithScriptsEmbeddedInAssembly(
                    Assembly.GetExecutingAssembly(), name => name.Contains(".Migrations.PostgreSql.", StringComparison.Ordinal))
                .WithTransactionPerScript()
                .LogToNowhere()
                .Build()
                .PerformUpgrade();
            await connection.ExecuteAsync("SELECT pg_advisory_unlock(@UpgradeLock)", new { UpgradeLock });
            if (!upgrade.Successful)
            {
                throw new StoreUnavailableException($"The PostgreSQL database can't be upgraded by {upgrade.ErrorScript?.Name}.", upgrade.Error);
            }
        }
        catch (Exception e) when (IsUnavailable(e))
        {
            throw new StoreUnavailableException(
                $"PostgreSQL at {_settings.Host}:{_settings.Port} can't be reached: {e.Message} Check {StorageOptions.Section}:ConnectionString.", e);
        }
    }

    public async Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await Source.OpenConnectionAsync(cancellationToken);
            return await read(connection);
        }
        catch (Exception e) when (IsUnavailable(e))
        {
            throw Unavailable(e);
        }
    }

    public async Task<T> WriteAsync<T>(Func<DbConnection, Task<T>> write, bool scrub, CancellationToken cancellationToken)
    {
        try
        {
            await using var connection = await Source.OpenConnectionAsync(cancellationToken);
            T result;
            await using (var transaction = await connection.BeginTransactionAsync(cancellationToken))
            {
                result = await write(connection);
                await transaction.CommitAsync(cancellationToken);
            }

            if (scrub)
            {
                await ScrubAsync(connection);
            }

            return result;
        }
        catch (Exception e) when (IsUnavailable(e))
        {
            throw Unavailable(e);
        }
    }

    /// <summary>An array is one parameter here, and the driver is handed it as it is.</summary>
    public string In(string parameter) => $"= ANY(@{parameter})";

    public Task LockQueueAsync(DbConnection connection) => connection.ExecuteAsync("SELECT pg_advisory_xact_lock(@QueueLock)", new { QueueLock });

    /// <summary>Deleted rows leave their pages.</summary>
    public static Task ScrubAsync(DbConnection connection) => connection.ExecuteAsync("VACUUM conversation, activity, outbox, dead_letter, outcome, handoff, scheduled, item");

    public static bool IsUnavailable(Exception exception) => exception is NpgsqlException or TimeoutException or System.Net.Sockets.SocketException;

    public static StoreUnavailableException Unavailable(Exception exception) =>
        new($"PostgreSQL can't be used now ({(exception as PostgresException)?.SqlState ?? exception.GetType().Name}).", exception);

    public ValueTask DisposeAsync() => Source.DisposeAsync();
}
