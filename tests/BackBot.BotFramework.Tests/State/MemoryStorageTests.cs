using BackBot.BotFramework.State;
using Microsoft.Bot.Builder;

namespace BackBot.BotFramework.Tests.State;

public class MemoryStorageTests
{
    private readonly MemoryStorage _storage = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_item_is_a_copy_with_the_etag_of_its_version()
    {
        var item = new Item { Text = "a" };
        await WriteAsync(item);
        item.Text = "changed afterwards";

        var read = await ReadAsync();

        Assert.Equal("a", read.Text);
        Assert.NotNull(read.ETag);
    }

    [Fact]
    public async Task A_stale_etag_is_refused_and_nothing_of_the_write_stays()
    {
        await WriteAsync(new Item { Text = "a" });
        var (one, other) = (await ReadAsync(), await ReadAsync());
        one.Text = "b";
        await WriteAsync(one);
        other.Text = "c";

        await Assert.ThrowsAsync<ETagConflictException>(() =>
            _storage.WriteAsync(new Dictionary<string, object> { ["fresh"] = new Item(), ["k"] = other }, Stop));

        Assert.Equal("b", (await ReadAsync()).Text);
        Assert.Empty(await _storage.ReadAsync(["fresh"], Stop));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("*")]
    public async Task Without_an_etag_or_with_a_star_the_last_writer_wins(string? eTag)
    {
        await WriteAsync(new Item { Text = "a" });
        await WriteAsync(new Item { Text = "b", ETag = eTag });

        Assert.Equal("b", (await ReadAsync()).Text);
    }

    [Fact]
    public async Task What_was_deleted_cant_be_written_with_its_old_etag()
    {
        await WriteAsync(new Item { Text = "a" });
        var read = await ReadAsync();
        await _storage.DeleteAsync(["k", "never there"], Stop);

        await Assert.ThrowsAsync<ETagConflictException>(() => WriteAsync(read));
    }

    [Fact]
    public async Task A_state_can_be_read_as_a_class()
    {
        await _storage.WriteAsync(new Dictionary<string, object> { ["k"] = new StateDocument("{\"Text\":\"a\"}"u8.ToArray()) }, Stop);

        Assert.Equal("a", (await _storage.ReadAsync<Item>(["k"], Stop))["k"].Text);
    }

    [Fact]
    public async Task Of_many_writers_at_once_one_wins_each_round()
    {
        await WriteAsync(new Item { Text = "0" });
        var won = 0;
        for (var round = 0; round < 20; round++)
        {
            var items = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ReadAsync()));
            await Task.WhenAll(items.Select(item => Task.Run(
                async () =>
                {
                    try
                    {
                        await WriteAsync(item);
                        Interlocked.Increment(ref won);
                    }
                    catch (ETagConflictException)
                    {
                        return;
                    }
                },
                Stop)));
        }

        Assert.Equal(20, won);
    }

    private Task WriteAsync(Item item) => _storage.WriteAsync(new Dictionary<string, object> { ["k"] = item }, Stop);

    private async Task<Item> ReadAsync() => (await _storage.ReadAsync<Item>(["k"], Stop))["k"];

    private sealed class Item : IStoreItem
    {
        public string? Text { get; set; }

        public string? ETag { get; set; }
    }
}
