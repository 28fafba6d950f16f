using BackBot.BotFramework.State;
using BackBot.Channels.State;
using BackBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BackBot.Channels.Tests.State;

/// <summary>Bot Framework's storage outside of a turn.</summary>
public sealed class TurnStorageTests : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("backbot-test-").FullName;
    private readonly ServiceProvider _services;

    public TurnStorageTests()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("BackBot:DataFolder", _folder)]).Build();
        _services = new ServiceCollection().AddLogging().AddBackBotStorage(configuration).AddBackBotChannels(configuration).BuildServiceProvider();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private IStorage Storage => _services.GetRequiredService<IStorage>();

    [Theory]
    [InlineData("test/conversations/c1")]
    [InlineData("test/users/u1")]
    [InlineData("anything")]
    public async Task What_is_written_is_read_and_a_stale_writer_is_told(string key)
    {
        await _services.GetRequiredService<IStoreMaintenance>().OpenAsync(Cancel);
        await WriteAsync(key, """{"a":1}""", StateDocument.NotStoredYet);
        var first = await ReadAsync(key);
        Assert.Equal("""{"a":1}""", System.Text.Encoding.UTF8.GetString(first!.Json.Span));

        await WriteAsync(key, """{"a":2}""", first.ETag);
        await Assert.ThrowsAsync<ETagConflictException>(() => WriteAsync(key, """{"a":3}""", first.ETag));
        await Assert.ThrowsAsync<ETagConflictException>(() => WriteAsync(key, """{"a":3}""", StateDocument.NotStoredYet));
        await WriteAsync(key, """{"a":4}""", "*");
        Assert.Equal("""{"a":4}""", System.Text.Encoding.UTF8.GetString((await ReadAsync(key))!.Json.Span));

        await Storage.DeleteAsync([key], Cancel);
        Assert.Null(await ReadAsync(key));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("-1")]
    [InlineData("1; DROP TABLE item")]
    public async Task An_etag_of_no_version_is_stale(string etag)
    {
        await _services.GetRequiredService<IStoreMaintenance>().OpenAsync(Cancel);
        await Assert.ThrowsAsync<ETagConflictException>(() => WriteAsync("anything", "{}", etag));
    }

    [Theory]
    [InlineData("directline/conversations/a/b", "directline", "a/b")]
    [InlineData("/conversations/a", null, null)]
    [InlineData("x/users/u", null, null)]
    [InlineData("x/conversations/c/users/u", null, null)]
    public void A_conversations_key_is_known(string key, string? channel, string? id) =>
        Assert.Equal(channel is null ? null : new ConversationAddress(channel, id!), StateKeys.Conversation(key));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private Task WriteAsync(string key, string json, string? etag) => Storage.WriteAsync(
        new Dictionary<string, object> { [key] = new StateDocument(System.Text.Encoding.UTF8.GetBytes(json)) { ETag = etag } }, Cancel);

    private async Task<StateDocument?> ReadAsync(string key) =>
        (await Storage.ReadAsync([key], Cancel)).TryGetValue(key, out var value) ? Assert.IsType<StateDocument>(value) : null;
}
