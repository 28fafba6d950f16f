using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace BackBot.Storage.Protecting;

/// <summary>Puts the closing layer around every store.</summary>
internal static class ProtectingServiceCollectionExtensions
{
    /// <summary>Keys are made, kept and rotated by ASP.NET Core Data Protection, as files in the key folder.</summary>
    public static void AddProtection(this IServiceCollection services, StorageOptions options)
    {
        PrivateFolder.Create(options.KeyPath);
        services.AddDataProtection()
            .SetApplicationName("BackBot")
            .SetDefaultKeyLifetime(options.KeyLifetime)
            .PersistKeysToFileSystem(new DirectoryInfo(options.KeyPath));
        services.AddSingleton<PayloadProtector>();
        services.Wrap<IConversationStore>((inner, protector) => new ProtectedConversationStore(inner, protector));
        services.Wrap<IItemStore>((inner, protector) => new ProtectedItemStore(inner, protector));
        services.Wrap<IOutboxStore>((inner, protector) => new ProtectedOutboxStore(inner, protector));
        services.Wrap<IScheduleStore>((inner, protector) => new ProtectedScheduleStore(inner, protector));
        services.Wrap<ISettingStore>((inner, protector) => new ProtectedSettingStore(inner, protector));
        services.Wrap<IAuditStore>((inner, protector) => new ProtectedAuditStore(inner, protector));
    }

    public static ItemWrite Close(this PayloadProtector protector, ItemWrite write) =>
        write.Payload is { } payload ? write with { Payload = protector.Close(payload) } : write;

    private static void Wrap<T>(this IServiceCollection services, Func<T, PayloadProtector, T> wrap)
        where T : class
    {
        var inner = services.Last(service => service.ServiceType == typeof(T));
        services.Remove(inner);
        services.AddSingleton(provider => wrap(
            (T)ActivatorUtilities.CreateInstance(provider, inner.ImplementationType!), provider.GetRequiredService<PayloadProtector>()));
    }
}
