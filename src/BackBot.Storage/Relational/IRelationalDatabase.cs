using System.Data.Common;

namespace BackBot.Storage.Relational;

/// <summary>A database for the seldom operations, whose statements both databases understand alike.</summary>
internal interface IRelationalDatabase
{
    /// <summary>Reads on a connection of its own.</summary>
    Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellationToken);

    /// <summary>Writes in one transaction; an exception rolls it back.</summary>
    /// <param name="write">What to write.</param>
    /// <param name="scrub">Whether what is deleted must also leave free pages and logs.</param>
    /// <param name="cancellationToken">Gives up waiting; what was handed over may still be written.</param>
    Task<T> WriteAsync<T>(Func<DbConnection, Task<T>> write, bool scrub, CancellationToken cancellationToken);

    /// <summary>The condition that a column is one of the values of an array parameter.</summary>
    string In(string parameter);

    /// <summary>Within a transaction: waits until no other instance takes from a queue.</summary>
    Task LockQueueAsync(DbConnection connection);
}
