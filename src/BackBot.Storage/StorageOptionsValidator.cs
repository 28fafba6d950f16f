using Microsoft.Extensions.Options;

namespace BackBot.Storage;

/// <summary>Names the key and what is allowed, so that the start-up message is enough to put it right.</summary>
internal sealed class StorageOptionsValidator : IValidateOptions<StorageOptions>
{
    public ValidateOptionsResult Validate(string? name, StorageOptions options)
    {
        var failures = new List<string>();
        Check(!string.IsNullOrWhiteSpace(options.DataFolder), $"{StorageOptions.DataFolderKey} is empty; write a folder, for example data.");
        Check(
            Enum.IsDefined(options.Provider),
            $"{StorageOptions.Section}:Provider is '{options.Provider}'; allowed are Sqlite and PostgreSql.");
        Check(
            options.Provider != StorageProvider.PostgreSql || !string.IsNullOrWhiteSpace(options.ConnectionString),
            $"{StorageOptions.Section}:ConnectionString is missing; with PostgreSql as {StorageOptions.Section}:Provider write one, for example Host=db;Database=backbot;Username=backbot;Password=....");
        Check(
            Enum.IsDefined(options.Durability),
            $"{StorageOptions.Section}:Durability is '{options.Durability}'; allowed are Normal and Full.");
        Check(
            options.Retention >= TimeSpan.FromMinutes(1) && options.Retention <= TimeSpan.FromDays(3653),
            $"{StorageOptions.Section}:Retention is '{options.Retention}'; allowed is 00:01:00 (a minute) to 3653.00:00:00 (ten years).");
        Check(
            options.PurgeInterval >= TimeSpan.FromMinutes(1) && options.PurgeInterval <= TimeSpan.FromDays(1),
            $"{StorageOptions.Section}:PurgeInterval is '{options.PurgeInterval}'; allowed is 00:01:00 (a minute) to 1.00:00:00 (a day).");
        Check(
            options.CachedConversations is >= 3 and <= 10_000_000,
            $"{StorageOptions.Section}:CachedConversations is {options.CachedConversations}; allowed is 3 to 10000000.");
        Check(
            options.KeyLifetime >= TimeSpan.FromDays(7) && options.KeyLifetime <= TimeSpan.FromDays(3653),
            $"{StorageOptions.Section}:KeyLifetime is '{options.KeyLifetime}'; allowed is 7.00:00:00 (seven days) to 3653.00:00:00 (ten years).");
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void Check(bool holds, string message)
        {
            if (!holds)
            {
                failures.Add(message);
            }
        }
    }
}
