using System.Text;
using Microsoft.AspNetCore.DataProtection.KeyManagement;

namespace BackBot.Storage.Tests.Protecting;

public class ProtectionTests
{
    private const string Word = "wombatword";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_was_said_stands_in_the_data_folder_only_without_encryption(bool encrypt)
    {
        using var folder = new TemporaryFolder();
        await using (var store = await OpenAsync(folder, encrypt))
        {
            await WriteEverythingAsync(store);
        }

        var found = Directory.EnumerateFiles(folder.Path, "*", SearchOption.AllDirectories)
            .Any(file => File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(Word)) >= 0);

        Assert.Equal(!encrypt, found);
    }

    [Fact]
    public async Task Everything_comes_back_as_it_was_after_a_restart()
    {
        using var folder = new TemporaryFolder();
        await using (var store = await OpenAsync(folder, true))
        {
            await WriteEverythingAsync(store);
        }

        await using var later = await OpenAsync(folder, true);
        later.Time.Advance(TimeSpan.FromMinutes(30));

        await AssertEverythingAsync(later);
    }

    [Fact]
    public async Task Rows_from_before_and_after_the_switch_are_read_alike()
    {
        using var folder = new TemporaryFolder();
        await using (var plain = await OpenAsync(folder, false))
        {
            await plain.TalkAsync("before", "plain");
        }

        await using (var closed = await OpenAsync(folder, true))
        {
            var from = await closed.Conversations.LoadAsync(Turns.Address("before"), Cancel);
            await closed.CommitAsync(Turns.Turn(from!, "closed"));
        }

        await using var off = await OpenAsync(folder, false);
        var again = await off.Conversations.LoadAsync(Turns.Address("before"), Cancel);
        await off.CommitAsync(Turns.Turn(again!, "plain again"));

        string[] said = ["plain", "reply to plain", "closed", "reply to closed", "plain again", "reply to plain again"];
        var transcript = await off.TranscriptAsync(Turns.Address("before"));
        Assert.Equal("{\"text\":\"state after closed\"}", Turns.Text(again!.State));
        Assert.Equal(said.Select(text => $"{{\"text\":\"{text}\"}}"), transcript);
    }

    [Fact]
    public async Task After_a_rotation_new_rows_are_closed_with_the_new_key_and_old_ones_still_open()
    {
        using var folder = new TemporaryFolder();
        await using var store = await OpenAsync(folder, true);
        await store.TalkAsync("old", "first");
        var keys = store.Get<IKeyManager>();
        keys.CreateNewKey(TimeProvider.System.GetUtcNow(), TimeProvider.System.GetUtcNow().AddDays(90));
        await store.TalkAsync("new", "second");

        Assert.Equal(2, keys.GetAllKeys().Count);
        Assert.Equal("{\"text\":\"first\"}", (await store.TranscriptAsync(Turns.Address("old")))[0]);
        Assert.Equal("{\"text\":\"second\"}", (await store.TranscriptAsync(Turns.Address("new")))[0]);
    }

    [Fact]
    public async Task Without_its_key_nothing_is_read_and_the_folder_is_named()
    {
        using var folder = new TemporaryFolder();
        await using (var store = await OpenAsync(folder, true))
        {
            await store.TalkAsync("c1", "said");
        }

        foreach (var key in Directory.EnumerateFiles(Path.Combine(folder.Path, "keys")))
        {
            File.Delete(key);
        }

        await using var later = await OpenAsync(folder, true);
        var lost = await Assert.ThrowsAsync<StoreUnavailableException>(async () => await later.Conversations.LoadAsync(Turns.Address(), Cancel));

        Assert.Contains(Path.Combine(folder.Path, "keys"), lost.Message, StringComparison.Ordinal);
    }

    private static Task<StoreUnderTest> OpenAsync(TemporaryFolder folder, bool encrypt) =>
        StoreUnderTest.OpenAsync(("BackBot:DataFolder", folder.Path), ("BackBot:Storage:Encrypt", encrypt.ToString()));

    private static async Task WriteEverythingAsync(StoreUnderTest store)
    {
        await store.CommitAsync(Turns.Turn(ConversationSnapshot.New(Turns.Address()), Word, "in1") with
        {
            Outcomes = [new("urgent", Turns.Json(Word))],
            Handoffs = [new(Turns.Json(Word))],
            Scheduled = [new("ask", store.Time.GetUtcNow(), Turns.Json(Word))],
            Outbox = [new(2, OutboxOperation.Send)],
            Items = [new("directline/users/u1", Turns.Json(Word), 0)],
        });
        await store.Settings.GetOrCreateAsync("key", () => Encoding.UTF8.GetBytes(Word), Cancel);
    }

    private static async Task AssertEverythingAsync(StoreUnderTest store)
    {
        var word = $"{{\"text\":\"{Word}\"}}";
        var turn = await store.Conversations.FindTurnAsync(Turns.Address(), "in1", Cancel);
        var snapshot = await store.Conversations.LoadAsync(Turns.Address(), Cancel);
        var items = await store.Items.ReadItemsAsync(["directline/users/u1"], Cancel);
        var outbox = await store.Outbox.TakeDueAsync(10, TimeSpan.FromMinutes(1), Cancel);
        var work = await store.Schedule.TakeDueAsync(10, TimeSpan.FromMinutes(1), Cancel);
        var audit = await store.Audit.ReadAsync(0, 10, Cancel);

        Assert.Equal(word, Turns.Text(turn!.Inbound.Payload));
        Assert.Equal($"{{\"text\":\"state after {Word}\"}}", Turns.Text(snapshot!.State));
        Assert.Equal(word, Turns.Text(items["directline/users/u1"].Payload));
        Assert.Equal($"{{\"text\":\"reply to {Word}\"}}", Turns.Text(Assert.Single(outbox).Payload));
        Assert.Equal(word, Turns.Text(Assert.Single(work).Detail));
        Assert.Equal(word, Turns.Text(Assert.Single(audit).Detail));
        Assert.Equal(Word, Encoding.UTF8.GetString(await store.Settings.GetOrCreateAsync("key", () => [], Cancel)));
    }
}
