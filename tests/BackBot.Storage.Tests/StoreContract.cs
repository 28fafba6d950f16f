namespace BackBot.Storage.Tests;

/// <summary>What every provider must do alike; run once per provider.</summary>
public abstract class StoreContract
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected abstract Task<StoreUnderTest> OpenAsync();

    [Fact]
    public async Task A_committed_turn_is_read_back_whole()
    {
        await using var store = await OpenAsync();
        var turn = Turns.Turn(ConversationSnapshot.New(Turns.Address()), "hello", "in-1") with { Locale = "en-GB", Reference = Turns.Json("reference") };

        await store.CommitAsync(turn);

        var loaded = await store.Conversations.LoadAsync(Turns.Address(), Cancel);
        Assert.NotNull(loaded);
        Assert.Equal((1, 2, "u1", "en-GB"), (loaded.Version, loaded.LastSequence, loaded.UserId, loaded.Locale));
        Assert.Equal(Turns.Text(turn.State!.Value), Turns.Text(loaded.State));
        Assert.Equal(Turns.Text(turn.Reference!.Value), Turns.Text(loaded.Reference));
        Assert.Equal(store.Time.GetUtcNow(), loaded.Updated);
        Assert.Equal(turn.Activities.Select(a => Turns.Text(a.Payload)), await store.TranscriptAsync(Turns.Address()));
    }

    [Fact]
    public async Task An_unknown_conversation_is_null_and_has_no_activities()
    {
        await using var store = await OpenAsync();
        Assert.Null(await store.Conversations.LoadAsync(Turns.Address("nobody"), Cancel));
        Assert.Empty(await store.TranscriptAsync(Turns.Address("nobody")));
    }

    [Fact]
    public async Task The_same_id_in_two_channels_is_two_conversations()
    {
        await using var store = await OpenAsync();
        await store.CommitAsync(Turns.Turn(ConversationSnapshot.New(Turns.Address("same", "msteams")), "teams"));
        await store.CommitAsync(Turns.Turn(ConversationSnapshot.New(Turns.Address("same", "directline")), "web"));
        Assert.Contains("teams", (await store.TranscriptAsync(Turns.Address("same", "msteams")))[0], StringComparison.Ordinal);
        Assert.Contains("web", (await store.TranscriptAsync(Turns.Address("same", "directline")))[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_turn_leaves_out_stays_as_it_was()
    {
        await using var store = await OpenAsync();
        var first = await store.CommitAsync(Turns.Turn(ConversationSnapshot.New(Turns.Address()), "hello") with { Locale = "fr", Reference = Turns.Json("r") });
        await store.CommitAsync(Turns.Turn(first, "again") with { State = null, UserId = null });

        var loaded = await store.Conversations.LoadAsync(Turns.Address(), Cancel);
        Assert.Equal(("u1", "fr"), (loaded!.UserId, loaded.Locale));
        Assert.Equal(Turns.Text(first.State), Turns.Text(loaded.State));
        Assert.Equal(Turns.Text(first.Reference), Turns.Text(loaded.Reference));
    }

    [Fact]
    public async Task A_turn_from_an_old_version_conflicts_and_leaves_nothing()
    {
        await using var store = await OpenAsync();
        var first = await store.TalkAsync("c1", "one");
        await store.CommitAsync(Turns.Turn(first, "two"));

        var stale = Turns.Turn(first, "stale") with
        {
            Outcomes = [new("self_care", Turns.Json("o"))],
            Outbox = [new(first.LastSequence + 2, OutboxOperation.Send)],
            OutboxLease = TimeSpan.Zero,
        };
        var result = await store.Conversations.CommitAsync(stale, Cancel);

        Assert.Equal(CommitStatus.Conflict, result.Status);
        Assert.Equal(4, (await store.TranscriptAsync(Turns.Address())).Length);
        Assert.Empty(await store.Outbox.TakeDueAsync(10, TimeSpan.FromMinutes(1), Cancel));
    }

    [Fact]
    public async Task Two_first_turns_of_one_conversation_conflict()
    {
        await using var store = await OpenAsync();
        await store.TalkAsync("c1", "one");
        var result = await store.Conversations.CommitAsync(Turns.Turn(ConversationSnapshot.New(Turns.Address()), "other", "in-9"), Cancel);
        Assert.Equal(CommitStatus.Conflict, result.Status);
    }

    [Fact]
    public async Task Of_many_racing_turns_from_one_version_exactly_one_is_written()
    {
        await using var store = await OpenAsync();
        var first = await store.TalkAsync("c1", "one");

        var results = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => store.Conversations.CommitAsync(Turns.Turn(first, "race " + i), Cancel).AsTask()));

        Assert.Single(results, result => result.Status == CommitStatus.Committed);
        Assert.Equal(4, (await store.TranscriptAsync(Turns.Address())).Length);
    }

    [Fact]
    public async Task A_duplicate_is_recognised_and_answered_by_the_first_turn()
    {
        await using var store = await OpenAsync();
        var first = await store.CommitAsync(Turns.Turn(ConversationSnapshot.New(Turns.Address()), "one", "in-1"));
        var second = await store.CommitAsync(Turns.Turn(first, "two", "in-2"));

        var result = await store.Conversations.CommitAsync(Turns.Turn(second, "one again", "in-1"), Cancel);
        var stale = await store.Conversations.CommitAsync(Turns.Turn(first, "one again", "in-1"), Cancel);
        var turn = await store.Conversations.FindTurnAsync(Turns.Address(), "in-1", Cancel);

        Assert.Equal(CommitStatus.Duplicate, result.Status);
        Assert.Equal(CommitStatus.Duplicate, stale.Status);
        Assert.Equal(1, turn!.Inbound.Sequence);
        Assert.Equal("""{"text":"reply to one"}""", Turns.Text(Assert.Single(turn.Replies).Payload));
        Assert.Null(await store.Conversations.FindTurnAsync(Turns.Address(), "in-3", Cancel));
        Assert.Equal(4, (await store.TranscriptAsync(Turns.Address())).Length);
    }

    [Fact]
    public async Task The_transcript_goes_on_after_the_watermark_and_leaves_hidden_activities_out()
    {
        await using var store = await OpenAsync();
        var first = await store.CommitAsync(new TurnCommit
        {
            Base = ConversationSnapshot.New(Turns.Address()),
            Activities = [new(1, ActivityDirection.Hidden, Turns.Json("joined"), "joined"), new(2, ActivityDirection.Outbound, Turns.Json("welcome"))],
        });
        await store.CommitAsync(Turns.Turn(first, "hi"));

        Assert.Equal((string[])["""{"text":"welcome"}""", """{"text":"hi"}""", """{"text":"reply to hi"}"""], await store.TranscriptAsync(Turns.Address()));
        Assert.Equal((string[])["""{"text":"hi"}""", """{"text":"reply to hi"}"""], await store.TranscriptAsync(Turns.Address(), after: 2));
        Assert.Equal(3, (await store.Conversations.ReadActivitiesAsync(Turns.Address(), 2, 1, Cancel))[0].Sequence);
    }

    [Fact]
    public async Task An_item_with_a_stale_version_spoils_the_whole_turn_and_no_other()
    {
        await using var store = await OpenAsync();
        await store.Items.WriteItemsAsync([new("k", Turns.Json("v1"), 0)], Cancel);
        var spoiled = Turns.Turn(ConversationSnapshot.New(Turns.Address("spoiled")), "x") with { Items = [new("other", Turns.Json("o"), 0), new("k", Turns.Json("v2"), 7)] };
        var sound = Turns.Turn(ConversationSnapshot.New(Turns.Address("sound")), "y") with { Items = [new("k", Turns.Json("v2"), 1)] };

        var results = await Task.WhenAll(store.Conversations.CommitAsync(spoiled, Cancel).AsTask(), store.Conversations.CommitAsync(sound, Cancel).AsTask());

        Assert.Equal([CommitStatus.Conflict, CommitStatus.Committed], results.Select(result => result.Status));
        Assert.Null(await store.Conversations.LoadAsync(Turns.Address("spoiled"), Cancel));
        var items = await store.Items.ReadItemsAsync(["k", "other"], Cancel);
        Assert.Equal(2, Assert.Single(items).Value.Version);
    }

    [Fact]
    public async Task Items_are_created_changed_overwritten_and_deleted_with_their_version_checked()
    {
        await using var store = await OpenAsync();
        Assert.Null(await store.Items.WriteItemsAsync([new("k", Turns.Json("1"), 0)], Cancel));
        Assert.Equal("k", await store.Items.WriteItemsAsync([new("k", Turns.Json("x"), 0)], Cancel));
        Assert.Null(await store.Items.WriteItemsAsync([new("k", Turns.Json("2"), 1)], Cancel));
        Assert.Equal("k", await store.Items.WriteItemsAsync([new("new", Turns.Json("n"), 0), new("k", Turns.Json("x"), 1)], Cancel));
        Assert.Null(await store.Items.WriteItemsAsync([new("k", Turns.Json("3"), null)], Cancel));

        var items = await store.Items.ReadItemsAsync(["k", "new"], Cancel);
        Assert.Equal((3L, """{"text":"3"}"""), (items["k"].Version, Turns.Text(items["k"].Payload)));
        Assert.False(items.ContainsKey("new"));

        Assert.Equal("k", await store.Items.WriteItemsAsync([new("k", null, 1)], Cancel));
        Assert.Null(await store.Items.WriteItemsAsync([new("k", null, 3)], Cancel));
        Assert.Null(await store.Items.WriteItemsAsync([new("k", null, null)], Cancel));
        Assert.Empty(await store.Items.ReadItemsAsync(["k"], Cancel));
    }

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

    [Fact]
    public async Task A_setting_is_decided_by_the_first_who_asks()
    {
        await using var store = await OpenAsync();
        Assert.Equal((byte[])[1, 2], await store.Settings.GetOrCreateAsync("key", () => [1, 2], Cancel));
        Assert.Equal((byte[])[1, 2], await store.Settings.GetOrCreateAsync("key", () => [3], Cancel));
    }

    [Fact]
    public async Task A_revoked_token_stays_revoked_until_it_would_expire_anyway()
    {
        await using var store = await OpenAsync();
        await store.Settings.RevokeAsync("t", store.Time.GetUtcNow().AddHours(1), Cancel);
        await store.Settings.RevokeAsync("t", store.Time.GetUtcNow().AddHours(1), Cancel);
        Assert.True(await store.Settings.IsRevokedAsync("t", Cancel));
        Assert.False(await store.Settings.IsRevokedAsync("u", Cancel));
        store.Time.Advance(TimeSpan.FromHours(2));
        Assert.False(await store.Settings.IsRevokedAsync("t", Cancel));
    }

    private static Task<ConversationSnapshot> OweAsync(StoreUnderTest store, ConversationSnapshot from, string text) =>
        store.CommitAsync(Owing(from, text, TimeSpan.Zero));

    private static TurnCommit Owing(ConversationSnapshot from, string text, TimeSpan lease) =>
        Turns.Turn(from, text) with { Outbox = [new(from.LastSequence + 2, OutboxOperation.Send)], OutboxLease = lease };
}
