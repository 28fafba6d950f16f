namespace BackBot.Storage;

/// <summary>Opening, health, and removing what is no longer to be kept.</summary>
public interface IStoreMaintenance
{
    /// <summary>Creates or upgrades the schema. Called once, before the first use.</summary>
    /// <exception cref="StoreUnavailableException">The database can't be opened or upgraded.</exception>
    Task OpenAsync(CancellationToken cancellationToken = default);

    /// <summary>Deletes everything past its retention, for real: also from free pages and the write-ahead log.</summary>
    /// <returns>How many conversations were deleted.</returns>
    Task<int> PurgeAsync(CancellationToken cancellationToken = default);

    /// <summary>Deletes everything of a person in a channel, at once and for real.</summary>
    /// <returns>How many conversations were deleted.</returns>
    Task<int> ForgetAsync(PersonAddress person, CancellationToken cancellationToken = default);

    /// <summary>What the store knows of itself.</summary>
    Task<StoreHealth> CheckAsync(CancellationToken cancellationToken = default);
}
