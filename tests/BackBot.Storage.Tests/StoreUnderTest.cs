using BackBot.Storage.PostgreSql;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace BackBot.Storage.Tests;

/// <summary>A store as the host composes it, on a clock that the test moves.</summary>
public sealed class StoreUnderTest : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private StoreUnderTest(ServiceProvider services, FakeTimeProvider time)
    {
        _services = services;
        Time = time;
    }

    /// <summary>What the clock shows when a store is opened.</summary>
    public static DateTimeOffset Start { get; } = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public FakeTimeProvider Time { get; }

    public IConversationStore Conversations => _services.GetRequiredService<IConversationStore>();

    public IItemStore Items => _services.GetRequiredService<IItemStore>();

    public IOutboxStore Outbox => _services.GetRequiredService<IOutboxStore>();

    public IScheduleStore Schedule => _services.GetRequiredService<IScheduleStore>();

    public ISettingStore Settings => _services.GetRequiredService<ISettingStore>();

    public IAuditStore Audit => _services.GetRequiredService<IAuditStore>();

    public IStoreMaintenance Maintenance => _services.GetRequiredService<IStoreMaintenance>();

    public IActivityAnnouncements Announcements => _services.GetRequiredService<IActivityAnnouncements>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public static async Task<StoreUnderTest> OpenAsync(params (string Key, string? Value)[] settings)
    {
        var time = new FakeTimeProvider(Start);
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, setting.Value)))
            .Build();
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(time)
            .AddBackBotStorage(configuration)
            .BuildServiceProvider();
        var store = new StoreUnderTest(services, time);
        await store.Maintenance.OpenAsync();
        return store;
    }

    /// <summary>Begins to hear of other instances' turns, as a started host does.</summary>
    public async Task ListenAsync()
    {
        var announcements = _services.GetRequiredService<PostgreSqlAnnouncements>();
        await announcements.StartAsync(TestContext.Current.CancellationToken);
        await announcements.Listening;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
