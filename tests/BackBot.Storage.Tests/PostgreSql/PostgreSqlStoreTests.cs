using DbUp;
using Npgsql;

[assembly: AssemblyFixture(typeof(BackBot.Storage.Tests.PostgreSql.PostgreSqlCluster))]

namespace BackBot.Storage.Tests.PostgreSql;

/// <summary>The contract on PostgreSQL, and what only several instances can show.</summary>
public sealed class PostgreSqlStoreTests(PostgreSqlCluster cluster) : StoreContract
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Several_instances_may_start_at_once()
    {
        var database = await cluster.NewDatabaseAsync();
        var stores = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => OpenAsync(database)));
        await stores[0].TalkAsync("c1", "hello");
        Assert.NotNull(await stores[3].Conversations.LoadAsync(Turns.Address(), Cancel));
        foreach (var store in stores)
        {
            await store.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_turn_on_one_instance_is_announced_to_another()
    {
        var database = await cluster.NewDatabaseAsync();
        await using var here = await OpenAsync(database);
        await using var there = await OpenAsync(database);
        var heard = new TaskCompletionSource<ActivityAnnouncement>(TaskCreationOptions.RunContinuationsAsynchronously);
        there.Announcements.Announced += announcement =>
        {
            if (announcement is not null)
            {
                heard.TrySetResult(announcement);
            }
        };
        await there.ListenAsync();

        await here.TalkAsync("with a space", "hello");

        Assert.Equal(new ActivityAnnouncement(Turns.Address("with a space"), 2), await heard.Task.WaitAsync(Cancel));
    }

    [Fact]
    public async Task Racing_instances_write_whole_turns_and_lose_none()
    {
        var database = await cluster.NewDatabaseAsync();
        await using var one = await OpenAsync(database);
        await using var two = await OpenAsync(database);
        await one.TalkAsync("c1", "first");

        var written = await Task.WhenAll(Talk(one, "a"), Talk(two, "b"));

        Assert.Equal(40, written.Sum());
        var transcript = await one.TranscriptAsync(Turns.Address());
        Assert.Equal(82, transcript.Length);
        for (var i = 0; i < transcript.Length; i += 2)
        {
            Assert.Equal(transcript[i].Replace("""{"text":""" + "\"", """{"text":""" + "\"reply to ", StringComparison.Ordinal), transcript[i + 1]);
        }

        static async Task<int> Talk(StoreUnderTest store, string name)
        {
            var written = 0;
            while (written < 20)
            {
                var now = await store.Conversations.LoadAsync(Turns.Address(), Cancel);
                var result = await store.Conversations.CommitAsync(Turns.Turn(now!, name + written, name + written), Cancel);
                written += result.Status == CommitStatus.Committed ? 1 : 0;
            }

            return written;
        }
    }

    [Fact]
    public async Task Two_instances_never_get_the_same_delivery()
    {
        var database = await cluster.NewDatabaseAsync();
        await using var one = await OpenAsync(database);
        await using var two = await OpenAsync(database);
        for (var i = 0; i < 30; i++)
        {
            await one.CommitAsync(Turns.Turn(ConversationSnapshot.New(Turns.Address("c" + i)), "x") with { Outbox = [new(2, OutboxOperation.Send)], OutboxLease = TimeSpan.Zero });
        }

        var taken = await Task.WhenAll(Enumerable.Range(0, 10).Select(i =>
            (i % 2 == 0 ? one : two).Outbox.TakeDueAsync(10, TimeSpan.FromMinutes(1), Cancel).AsTask()));

        Assert.Equal(30, taken.Sum(entries => entries.Count));
        Assert.Equal(30, taken.SelectMany(entries => entries).Select(entry => entry.Key).Distinct().Count());
    }

    [Fact]
    public async Task A_crashed_server_writes_nothing_and_is_used_again_once_it_is_back()
    {
        await using var store = await OpenAsync();
        var first = await store.TalkAsync("c1", "before");
        var missed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await store.ListenAsync();
        store.Announcements.Announced += announcement =>
        {
            if (announcement is null)
            {
                missed.TrySetResult();
            }
        };

        await cluster.CrashAsync();
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.CommitAsync(Turns.Turn(first, "lost")));
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Conversations.LoadAsync(Turns.Address(), Cancel).AsTask());
        await cluster.StartAsync();

        await store.CommitAsync(Turns.Turn(first, "after"));
        Assert.Equal(4, (await store.TranscriptAsync(Turns.Address())).Length);
        while (!missed.Task.IsCompleted)
        {
            // Every look into the database gives the listener a moment to come back, too.
            store.Time.Advance(TimeSpan.FromSeconds(1));
            await store.Conversations.LoadAsync(Turns.Address(), Cancel);
        }
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_names_the_key()
    {
        var error = await Assert.ThrowsAsync<StoreUnavailableException>(() => OpenAsync("Host=127.0.0.1;Port=1;Username=x;Timeout=1"));
        Assert.Contains("BackBot:Storage:ConnectionString", error.Message, StringComparison.Ordinal);
    }

    protected override async Task<StoreUnderTest> OpenAsync() => await OpenAsync(await cluster.NewDatabaseAsync());

    protected override async Task<StoreUnderTest> UpgradeAsync(string lastScript)
    {
        var database = await cluster.NewDatabaseAsync();
        EarlierSchema.Create(DeployChanges.To.PostgresqlDatabase(database), "PostgreSql", lastScript);
        await using (var connection = new NpgsqlConnection(database))
        {
            await connection.OpenAsync(Cancel);
            await EarlierSchema.FillAsync(connection, StoreUnderTest.Start);
        }

        return await OpenAsync(database);
    }

    private static Task<StoreUnderTest> OpenAsync(string database) =>
        StoreUnderTest.OpenAsync(("BackBot:Storage:Provider", "PostgreSql"), ("BackBot:Storage:ConnectionString", database));
}
