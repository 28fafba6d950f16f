namespace BackBot.Storage.Tests;

// What is owed and what is planned.
public abstract partial class StoreContract
{
    [Fact]
    public async Task The_outbox_gives_each_conversation_in_order_and_nothing_behind_a_head_that_waits()
    {
        await using var store = await OpenAsync();
        var address = Turns.Address("t", "msteams");
        var first = await OweAsync(store, ConversationSnapshot.New(address), "1");
        await OweAsync(store, first, "2");

        var taken = await store.Outbox.TakeDueAsync(10, TimeSpan.FromMinutes(1), Cancel);
        Assert.Equal([2L, 4L], taken.Select(entry => entry.Sequence));
        Assert.Equal("""{"text":"reply to 1"}""", Turns.Text(taken[0].Payload));
        Assert.Empty(await store.Outbox.TakeDueAsync(10, TimeSpan.FromMinutes(1), Cancel));

        await store.Outbox.RetryAsync(address, 2, store.Time.GetUtcNow() + TimeSpan.FromMinutes(10), "busy", Cancel);
        store.Time.Advance(TimeSpan.FromMinutes(2));
        Assert.Empty(await store.Outbox.TakeDueAsync(10, TimeSpan.FromMinutes(1), Cancel));

        store.Time.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal((int[])[1, 0], (await store.Outbox.TakeDueAsync(10, TimeSpan.FromMinutes(1), Cancel)).Select(entry => entry.Attempts));
        await store.Outbox.CompleteAsync(address, [2], Cancel);
        await store.Outbox.BuryAsync(address, 4, "refused", Cancel);
        store.Time.Advance(TimeSpan.FromHours(1));
        Assert.Empty(await store.Outbox.TakeDueAsync(10, TimeSpan.FromMinutes(1), Cancel));
        var health = await store.Maintenance.CheckAsync(Cancel);
        Assert.Equal((0, 1), (health.OutboxDepth, health.DeadLetters));
    }

    [Fact]
    public async Task A_commit_says_when_older_deliveries_are_owed_and_its_own_wait_for_their_lease()
    {
        await using var store = await OpenAsync();
        var address = Turns.Address("t", "msteams");
        var first = await store.Conversations.CommitAsync(Owing(ConversationSnapshot.New(address), "1", TimeSpan.FromMinutes(2)), Cancel);
        var second = await store.Conversations.CommitAsync(Owing(first.Snapshot!, "2", TimeSpan.FromMinutes(2)), Cancel);
        Assert.Equal((false, true), (first.Backlog, second.Backlog));
        Assert.Empty(await store.Outbox.TakeDueAsync(10, TimeSpan.FromMinutes(1), Cancel));

        await store.Outbox.ReleaseAsync(address, [4], Cancel);
        Assert.Empty(await store.Outbox.TakeDueAsync(10, TimeSpan.FromMinutes(1), Cancel));
        await store.Outbox.CompleteAsync(address, [2], Cancel);
        Assert.Equal(4, Assert.Single(await store.Outbox.TakeDueAsync(10, TimeSpan.FromMinutes(1), Cancel)).Sequence);
    }

    [Fact]
    public async Task Scheduled_work_is_given_once_when_due_replaced_and_taken_back()
    {
        await using var store = await OpenAsync();
        var now = store.Time.GetUtcNow();
        var first = await store.CommitAsync(Turns.Turn(ConversationSnapshot.New(Turns.Address()), "1") with { Scheduled = [new("check-in", now.AddDays(1), Turns.Json("a"))] });
        var second = await store.CommitAsync(Turns.Turn(first, "2") with { Scheduled = [new("check-in", now.AddDays(2), Turns.Json("b")), new("other", now.AddDays(1), Turns.Json("c"))] });
        await store.CommitAsync(Turns.Turn(second, "3") with { Scheduled = [new("other", null, default)] });

        store.Time.Advance(TimeSpan.FromDays(1));
        Assert.Empty(await store.Schedule.TakeDueAsync(10, TimeSpan.FromMinutes(1), Cancel));
        store.Time.Advance(TimeSpan.FromDays(1));
        var due = Assert.Single(await store.Schedule.TakeDueAsync(10, TimeSpan.FromMinutes(1), Cancel));
        Assert.Equal(("check-in", """{"text":"b"}""", 0), (due.Kind, Turns.Text(due.Detail), due.Attempts));
        Assert.Empty(await store.Schedule.TakeDueAsync(10, TimeSpan.FromMinutes(1), Cancel));

        store.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, Assert.Single(await store.Schedule.TakeDueAsync(10, TimeSpan.FromMinutes(1), Cancel)).Attempts);
        await store.Schedule.CompleteAsync(due.Key, Cancel);
        store.Time.Advance(TimeSpan.FromMinutes(5));
        Assert.Empty(await store.Schedule.TakeDueAsync(10, TimeSpan.FromMinutes(1), Cancel));
    }

    private static Task<ConversationSnapshot> OweAsync(StoreUnderTest store, ConversationSnapshot from, string text) =>
        store.CommitAsync(Owing(from, text, TimeSpan.Zero));

    private static TurnCommit Owing(ConversationSnapshot from, string text, TimeSpan lease) =>
        Turns.Turn(from, text) with { Outbox = [new(from.LastSequence + 2, OutboxOperation.Send)], OutboxLease = lease };
}
