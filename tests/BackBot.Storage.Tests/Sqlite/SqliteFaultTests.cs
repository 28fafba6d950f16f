using BackBot.Storage.Sqlite;
using Dapper;

namespace BackBot.Storage.Tests.Sqlite;

/// <summary>The disk is full or takes no writes: SQLite is told so on the writer's own connection, which the writer gives up after the failure.</summary>
public sealed class SqliteFaultTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("PRAGMA max_page_count = 1")]
    [InlineData("PRAGMA query_only = ON")]
    public async Task A_turn_that_cannot_be_written_leaves_nothing_and_the_next_one_is_written_when_it_can_be(string fault)
    {
        await using var store = await StoreUnderTest.OpenAsync((StorageOptions.DataFolderKey, _folder.Path));
        var before = await store.TalkAsync("c1", "before");
        await BreakAsync(store, fault);

        var large = Turns.Turn(before, new string('x', 500_000), "in-2");
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.CommitAsync(large));

        Assert.Equal(2, (await store.TranscriptAsync(Turns.Address())).Length);
        Assert.Equal(1, (await store.Conversations.LoadAsync(Turns.Address(), Cancel))!.Version);
        await store.CommitAsync(large);
        Assert.Equal(4, (await store.TranscriptAsync(Turns.Address())).Length);
    }

    [Fact]
    public async Task Everybody_who_waits_is_told()
    {
        await using var store = await StoreUnderTest.OpenAsync((StorageOptions.DataFolderKey, _folder.Path));
        await BreakAsync(store, "PRAGMA query_only = ON");

        var turns = Enumerable.Range(0, 20).Select(i => store.Conversations.CommitAsync(Turns.Turn(ConversationSnapshot.New(Turns.Address("c" + i)), "x"), Cancel).AsTask());
        var results = await Task.WhenAll(turns.Select(async turn => await Record.ExceptionAsync(() => turn)));

        // Those who came in the group that failed are told; those who came after it are written on a new connection.
        Assert.Contains(results, error => error is StoreUnavailableException);
        Assert.All(results, error => Assert.True(error is null or StoreUnavailableException));
        for (var i = 0; i < results.Length; i++)
        {
            Assert.Equal(results[i] is null, await store.Conversations.LoadAsync(Turns.Address("c" + i), Cancel) is not null);
        }
    }

    [Fact]
    public async Task A_store_that_takes_no_writes_says_so()
    {
        await using var store = await StoreUnderTest.OpenAsync((StorageOptions.DataFolderKey, _folder.Path));
        await BreakAsync(store, "PRAGMA query_only = ON");
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Maintenance.CheckAsync(Cancel));
        Assert.Equal(StorageProvider.Sqlite, (await store.Maintenance.CheckAsync(Cancel)).Provider);
    }

    private static async Task BreakAsync(StoreUnderTest store, string pragma)
    {
        var task = new SqliteTask<int>((connection, _) => connection.Execute(pragma));
        store.Get<SqliteWriter>().Enqueue(task);
        await task.Completion;
    }
}
