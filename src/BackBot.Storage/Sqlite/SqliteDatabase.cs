using System.Collections.Concurrent;
using System.Reflection;
using DbUp;
using Microsoft.Data.Sqlite;

namespace BackBot.Storage.Sqlite;

/// <summary>The database file: where it is, how its connections are set up, and its schema.</summary>
internal sealed class SqliteDatabase : IDisposable
{
    private const int MaxIdleReaders = 16;

    private readonly StorageOptions _options;
    private readonly ConcurrentBag<SqliteReader> _readers = [];
    private volatile bool _disposed;

    public SqliteDatabase(StorageOptions options)
    {
        _options = options;
        FilePath = Path.Combine(Path.GetFullPath(options.DataFolder), "backbot.db");
        ConnectionString = new SqliteConnectionStringBuilder { DataSource = FilePath, Pooling = false, DefaultTimeout = 5 }.ToString();
    }

    public string FilePath { get; }

    private string ConnectionString { get; }

    /// <summary>Creates the folder and the file for this user only, then creates or upgrades the schema.</summary>
    public void Open()
    {
        try
        {
            PrivateFolder.Create(Path.GetDirectoryName(FilePath)!);
            using (var connection = Connect())
            {
                // Both must be set before the first table exists, or they have no effect.
                Execute(connection, "PRAGMA auto_vacuum = INCREMENTAL; PRAGMA journal_mode = WAL;");
            }

            var upgrade = DeployChanges.To
                .SqliteDatabase(ConnectionString)
                .WithScriptsEmbeddedInAssembly(Assembly.GetExecutingAssembly(), name => name.Contains(".Migrations.Sqlite.", StringComparison.Ordinal))
                .WithTransactionPerScript()
                .LogToNowhere()
                .Build()
                .PerformUpgrade();
            if (!upgrade.Successful)
            {
                throw new StoreUnavailableException($"The database {FilePath} can't be upgraded by {upgrade.ErrorScript?.Name}.", upgrade.Error);
            }
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException(
                $"The database {FilePath} can't be opened: {e.Message} Check {StorageOptions.DataFolderKey} and who may write there.", e);
        }
    }

    /// <summary>The one connection that writes.</summary>
    public SqliteConnection ConnectWriter()
    {
        var connection = Connect();
        // Small on purpose: SQLite looks through its whole page cache whenever it had to balance a tree, and the system caches the file anyway.
        Execute(connection, $"""
            PRAGMA synchronous = {(_options.Durability == StorageDurability.Full ? "FULL" : "NORMAL")};
            PRAGMA secure_delete = ON;
            PRAGMA wal_autocheckpoint = 2000;
            PRAGMA cache_size = -4096;
            """);
        return connection;
    }

    public T Read<T>(Func<SqliteReader, T> read)
    {
        try
        {
            if (!_readers.TryTake(out var reader))
            {
                reader = new SqliteReader(Connect());
            }

            T result;
            try
            {
                result = read(reader);
            }
            catch
            {
                reader.Dispose();
                throw;
            }

            if (_disposed || _readers.Count >= MaxIdleReaders)
            {
                reader.Dispose();
            }
            else
            {
                _readers.Add(reader);
            }

            return result;
        }
        catch (SqliteException e)
        {
            throw Unavailable(e);
        }
    }

    public static StoreUnavailableException Unavailable(SqliteException e) =>
        new($"The database can't be used now (SQLite error {e.SqliteErrorCode}).", e);

    public void Dispose()
    {
        _disposed = true;
        while (_readers.TryTake(out var reader))
        {
            reader.Dispose();
        }
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(ConnectionString);
        try
        {
            connection.Open();
            Execute(connection, "PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY; PRAGMA busy_timeout = 5000;");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Only constants arrive here.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
