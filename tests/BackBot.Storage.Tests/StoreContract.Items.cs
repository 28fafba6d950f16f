namespace BackBot.Storage.Tests;

// State outside of conversations, and settings.
public abstract partial class StoreContract
{
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
        var now = store.Time.GetUtcNow();
        await store.Settings.RevokeAsync("t", now.AddHours(1), Cancel);
        await store.Settings.RevokeAsync("t", now.AddHours(1), Cancel);
        Assert.True(await store.Settings.IsRevokedAsync("t", "p", now, Cancel));
        Assert.False(await store.Settings.IsRevokedAsync("u", "p", now, Cancel));
        store.Time.Advance(TimeSpan.FromHours(2));
        Assert.False(await store.Settings.IsRevokedAsync("t", "p", now, Cancel));
    }

    [Fact]
    public async Task What_was_issued_to_a_revoked_person_before_is_revoked_but_for_one_token()
    {
        await using var store = await OpenAsync();
        var before = store.Time.GetUtcNow();
        store.Time.Advance(TimeSpan.FromMilliseconds(1));
        await store.Settings.RevokePersonAsync("p", "spared", before.AddHours(1), Cancel);
        var after = store.Time.GetUtcNow().AddMilliseconds(1);

        Assert.True(await store.Settings.IsRevokedAsync("t", "p", before, Cancel));
        Assert.False(await store.Settings.IsRevokedAsync("spared", "p", before, Cancel));
        Assert.False(await store.Settings.IsRevokedAsync("t", "other", before, Cancel));
        Assert.False(await store.Settings.IsRevokedAsync("t", "p", after, Cancel));

        store.Time.Advance(TimeSpan.FromMinutes(1));
        await store.Settings.RevokePersonAsync("p", "second", before.AddHours(1), Cancel);
        Assert.True(await store.Settings.IsRevokedAsync("spared", "p", before, Cancel));
        Assert.True(await store.Settings.IsRevokedAsync("t", "p", after, Cancel));
        store.Time.Advance(TimeSpan.FromHours(1));
        Assert.False(await store.Settings.IsRevokedAsync("t", "p", before, Cancel));
    }
}
