namespace BackBot.Storage.Tests;

// A database of every earlier BackBot.
public abstract partial class StoreContract
{
    public static TheoryData<string> EarlierSchemas => [.. EarlierSchema.Names];

    /// <summary>A filled database that an earlier BackBot left, then opened by this one.</summary>
    protected abstract Task<StoreUnderTest> UpgradeAsync(string lastScript);

    [Theory]
    [MemberData(nameof(EarlierSchemas))]
    public async Task What_an_earlier_schema_held_is_there_after_the_upgrade_and_goes_on(string lastScript)
    {
        const string Kept = """{"text":"kept"}""";
        await using var store = await UpgradeAsync(lastScript);
        var now = store.Time.GetUtcNow();

        var conversation = await store.Conversations.LoadAsync(Turns.Address(), Cancel);
        Assert.Equal((2, 4, "u1", "en-GB"), (conversation!.Version, conversation.LastSequence, conversation.UserId, conversation.Locale));
        Assert.Equal((Kept, Kept, now), (Turns.Text(conversation.State), Turns.Text(conversation.Reference), conversation.Updated));
        Assert.Equal([Kept, Kept, Kept, Kept], await store.TranscriptAsync(Turns.Address()));
        Assert.Equal(3, (await store.Conversations.FindTurnAsync(Turns.Address(), "in-3", Cancel))!.Inbound.Sequence);
        Assert.Equal(CommitStatus.Duplicate, (await store.Conversations.CommitAsync(Turns.Turn(conversation, "again", "in-1"), Cancel)).Status);
        Assert.Equal(4, Assert.Single(await store.Outbox.TakeDueAsync(10, TimeSpan.FromMinutes(1), Cancel)).Sequence);
        Assert.Equal(1, (await store.Maintenance.CheckAsync(Cancel)).DeadLetters);
        Assert.Equal("check-in", Assert.Single(await store.Schedule.TakeDueAsync(10, TimeSpan.FromMinutes(1), Cancel)).Kind);
        Assert.Equal("urgent", Assert.Single(await store.Audit.ReadAsync(0, 10, Cancel)).Disposition);
        Assert.Equal(3, Assert.Single(await store.Items.ReadItemsAsync(["k"], Cancel)).Value.Version);
        Assert.Equal(Kept, Turns.Text(await store.Settings.GetOrCreateAsync("directline-token-key", () => [1], Cancel)));
        Assert.True(await store.Settings.IsRevokedAsync("t", "p", now, Cancel));

        var after = await store.CommitAsync(Turns.Turn(conversation, "goes on", "in-5"));
        await store.Settings.RevokePersonAsync("p", "spared", now.AddHours(1), Cancel);
        await store.CommitAsync(Turns.Turn(after, "forget me") with { Forget = true });
        Assert.Equal(2, (await store.TranscriptAsync(Turns.Address())).Length);
    }
}
