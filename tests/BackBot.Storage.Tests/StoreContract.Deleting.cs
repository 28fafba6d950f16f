namespace BackBot.Storage.Tests;

// What is forgotten and what is purged.
public abstract partial class StoreContract
{
    [Fact]
    public async Task Forgetting_leaves_only_the_answer_of_that_person_and_everything_of_others()
    {
        await using var store = await OpenAsync();
        await store.TalkAsync("old", "secret one");
        var current = await store.CommitAsync(Turns.Turn(ConversationSnapshot.New(Turns.Address("now")), "secret two", "in-1") with
        {
            Outcomes = [new("urgent", Turns.Json("o"))],
            Handoffs = [new(Turns.Json("h"))],
            Scheduled = [new("check-in", store.Time.GetUtcNow(), Turns.Json("s"))],
            Outbox = [new(2, OutboxOperation.Send)],
            OutboxLease = TimeSpan.Zero,
            Items = [new("directline/users/u1", Turns.Json("i"), 0, new("directline", "u1"))],
        });
        await store.TalkAsync("other", "kept", user: "u2");
        await store.CommitAsync(Turns.Turn(ConversationSnapshot.New(Turns.Address("teams", "msteams")), "kept too"));

        var after = await store.CommitAsync(Turns.Turn(current, "forget me", "in-2") with { Forget = true });

        Assert.Null(await store.Conversations.LoadAsync(Turns.Address("old"), Cancel));
        Assert.True(after.State.IsEmpty);
        Assert.True((await store.Conversations.LoadAsync(Turns.Address("now"), Cancel))!.State.IsEmpty);
        Assert.Equal((string[])["""{"text":"forget me"}""", """{"text":"reply to forget me"}"""], await store.TranscriptAsync(Turns.Address("now")));
        Assert.Empty(await store.Items.ReadItemsAsync(["directline/users/u1"], Cancel));
        Assert.Empty(await store.Schedule.TakeDueAsync(10, TimeSpan.FromMinutes(1), Cancel));
        Assert.Empty(await store.Outbox.TakeDueAsync(10, TimeSpan.FromMinutes(1), Cancel));
        Assert.Equal(2, (await store.TranscriptAsync(Turns.Address("other"))).Length);
        Assert.Equal(2, (await store.TranscriptAsync(Turns.Address("teams", "msteams"))).Length);
        await store.CommitAsync(Turns.Turn(after, "goes on"));
    }

    [Fact]
    public async Task Forgetting_from_outside_deletes_every_conversation_of_the_person()
    {
        await using var store = await OpenAsync();
        await store.TalkAsync("a", "x");
        await store.TalkAsync("b", "y");
        await store.TalkAsync("c", "z", user: "u2");
        Assert.Equal(2, await store.Maintenance.ForgetAsync(new("directline", "u1"), Cancel));
        Assert.Null(await store.Conversations.LoadAsync(Turns.Address("a"), Cancel));
        Assert.NotNull(await store.Conversations.LoadAsync(Turns.Address("c"), Cancel));
    }

    [Fact]
    public async Task A_later_turn_lets_the_conversation_live_longer()
    {
        await using var store = await OpenAsync();
        var first = await store.TalkAsync("c1", "x");
        store.Time.Advance(TimeSpan.FromHours(3));
        await store.CommitAsync(Turns.Turn(first, "y"));

        store.Time.Advance(TimeSpan.FromDays(7) - TimeSpan.FromHours(2));
        Assert.Equal(0, await store.Maintenance.PurgeAsync(Cancel));

        store.Time.Advance(TimeSpan.FromHours(3));
        Assert.Equal(1, await store.Maintenance.PurgeAsync(Cancel));
    }

    [Fact]
    public async Task A_conversation_is_forgotten_by_whom_its_last_turn_names()
    {
        await using var store = await OpenAsync();
        var first = await store.TalkAsync("c1", "x", user: null);
        await store.CommitAsync(Turns.Turn(first, "y", user: "u2") with { Locale = "de", Reference = Turns.Json("r") });
        Assert.Equal(0, await store.Maintenance.ForgetAsync(new("directline", "u1"), Cancel));

        // Purging lets go of what is in memory.
        await store.Maintenance.PurgeAsync(Cancel);
        var stored = (await store.Conversations.LoadAsync(Turns.Address("c1"), Cancel))!;

        Assert.Equal(("u2", "de", """{"text":"r"}"""), (stored.UserId, stored.Locale, Turns.Text(stored.Reference)));
        Assert.Equal(1, await store.Maintenance.ForgetAsync(new("directline", "u2"), Cancel));
    }

    [Fact]
    public async Task Only_what_is_past_its_retention_is_purged()
    {
        await using var store = await OpenAsync();
        await store.TalkAsync("old", "x");
        store.Time.Advance(TimeSpan.FromDays(6));
        await store.TalkAsync("new", "y");
        Assert.Equal(0, await store.Maintenance.PurgeAsync(Cancel));

        store.Time.Advance(TimeSpan.FromDays(1) + TimeSpan.FromHours(1));

        Assert.Equal(1, await store.Maintenance.PurgeAsync(Cancel));
        Assert.Null(await store.Conversations.LoadAsync(Turns.Address("old"), Cancel));
        Assert.NotNull(await store.Conversations.LoadAsync(Turns.Address("new"), Cancel));
    }
}
