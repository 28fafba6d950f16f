namespace BackBot.Storage.Tests;

/// <summary>What every provider must do alike; run once per provider.</summary>
public abstract partial class StoreContract
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
}
