namespace BackBot.Storage;

/// <summary>The database can't be used now (stopped, full, read-only, overloaded). Nothing of the attempted change was written.</summary>
public sealed class StoreUnavailableException : Exception
{
    /// <inheritdoc cref="StoreUnavailableException"/>
    public StoreUnavailableException()
    {
    }

    /// <inheritdoc cref="StoreUnavailableException"/>
    public StoreUnavailableException(string message)
        : base(message)
    {
    }

    /// <inheritdoc cref="StoreUnavailableException"/>
    public StoreUnavailableException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
