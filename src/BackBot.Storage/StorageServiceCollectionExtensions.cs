using System.Globalization;
using BackBot.Storage.PostgreSql;
using BackBot.Storage.Protecting;
using BackBot.Storage.Relational;
using BackBot.Storage.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace BackBot.Storage;

/// <summary>Puts the store into the host.</summary>
public static class StorageServiceCollectionExtensions
{
    /// <summary>
    /// Registers the store that <c>BackBot:Storage</c> and <c>BackBot:DataFolder</c> configure, opens it when the host starts and keeps it purged.
    /// Wrong values stop the start with a message that names the key.
    /// </summary>
    public static IServiceCollection AddBackBotStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>()
            .Bind(configuration.GetSection(StorageOptions.Section))
            .Configure(options => options.DataFolder = configuration[StorageOptions.DataFolderKey] ?? options.DataFolder)
            .ValidateOnStart();
        services.AddSingleton<IValidateOptions<StorageOptions>, StorageOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<StorageOptions>>().Value);
        // First of the hosted services: the others need an open store.
        services.AddHostedService<StoreHostedService>();
        CheckName<StorageDurability>(configuration, nameof(StorageOptions.Durability));
        if (CheckName<StorageProvider>(configuration, nameof(StorageOptions.Provider)) == StorageProvider.PostgreSql)
        {
            services.AddPostgreSql();
        }
        else
        {
            services.AddSqlite();
        }

        services.AddSingleton<IItemStore, ItemStore>();
        services.AddSingleton<IOutboxStore, OutboxStore>();
        services.AddSingleton<IScheduleStore, ScheduleStore>();
        services.AddSingleton<ISettingStore, SettingStore>();
        services.AddSingleton<IAuditStore, AuditStore>();
        services.AddSingleton<Maintenance>();
        services.AddProtectionIfAsked(configuration);
        return services;
    }

    /// <summary>The binder's own message for a name it doesn't know says nothing of the names it does know.</summary>
    private static T CheckName<T>(IConfiguration configuration, string key)
        where T : struct, Enum
    {
        var value = configuration[$"{StorageOptions.Section}:{key}"];
        return Enum.TryParse<T>(value, ignoreCase: true, out var known) || string.IsNullOrEmpty(value)
            ? known
            : throw new OptionsValidationException(
                key, typeof(StorageOptions), [$"{StorageOptions.Section}:{key} is '{value}'; allowed are {string.Join(" and ", Enum.GetNames<T>())}."]);
    }

    /// <summary>Also when encryption was switched off but keys are there: what was written with them must still be read.</summary>
    private static void AddProtectionIfAsked(this IServiceCollection services, IConfiguration configuration)
    {
        var options = new StorageOptions { DataFolder = configuration[StorageOptions.DataFolderKey] ?? "data" };
        var section = configuration.GetSection(StorageOptions.Section);
        options.KeyFolder = section[nameof(StorageOptions.KeyFolder)];
        options.KeyLifetime = TimeSpan.TryParse(section[nameof(StorageOptions.KeyLifetime)], CultureInfo.InvariantCulture, out var lifetime)
            && lifetime >= TimeSpan.FromDays(7)
                ? lifetime
                : options.KeyLifetime;
        if (string.Equals(section[nameof(StorageOptions.Encrypt)], bool.TrueString, StringComparison.OrdinalIgnoreCase) || Directory.Exists(options.KeyPath))
        {
            services.AddProtection(options);
        }
    }

    private static void AddSqlite(this IServiceCollection services)
    {
        services.AddSingleton<SqliteDatabase>();
        services.AddSingleton<SqliteWriter>();
        services.AddSingleton<SnapshotCache>();
        services.AddSingleton<IRelationalDatabase, SqliteRelationalDatabase>();
        services.AddSingleton<IConversationStore, SqliteConversationStore>();
        services.AddSingleton<IStoreMaintenance, SqliteMaintenance>();
        services.AddSingleton<IActivityAnnouncements, NoAnnouncements>();
    }

    private static void AddPostgreSql(this IServiceCollection services)
    {
        services.AddSingleton<PostgreSqlDatabase>();
        services.AddSingleton<IRelationalDatabase>(provider => provider.GetRequiredService<PostgreSqlDatabase>());
        services.AddSingleton<IConversationStore, PostgreSqlConversationStore>();
        services.AddSingleton<IStoreMaintenance, PostgreSqlMaintenance>();
        services.AddSingleton<PostgreSqlAnnouncements>();
        services.AddSingleton<IActivityAnnouncements>(provider => provider.GetRequiredService<PostgreSqlAnnouncements>());
        services.AddHostedService(provider => provider.GetRequiredService<PostgreSqlAnnouncements>());
    }
}
