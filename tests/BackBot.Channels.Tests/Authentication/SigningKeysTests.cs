using System.Text.Json;
using BackBot.Channels.Authentication;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.Protocols;

namespace BackBot.Channels.Tests.Authentication;

public sealed class SigningKeysTests : IDisposable
{
    private const string Metadata = "https://issuer.example/metadata";
    private readonly FakeTimeProvider _time = new();
    private readonly Documents _documents = new();
    private readonly SigningKeys _keys;

    public SigningKeysTests() => _keys = new SigningKeys(Metadata, _documents, _time, NullLogger.Instance);

    [Fact]
    public async Task Keys_are_fetched_once_and_kept()
    {
        _documents.Publish("a");

        for (var request = 0; request < 50; request++)
        {
            Assert.NotNull(await FindAsync("a"));
        }

        Assert.Equal(1, _documents.Fetches);
    }

    [Fact]
    public async Task Many_at_once_wait_for_one_fetch()
    {
        _documents.Publish("a");
        _documents.Gate = new TaskCompletionSource();

        var asking = Enumerable.Range(0, 20).Select(_ => FindAsync("a")).ToArray();
        _documents.Gate.SetResult();

        Assert.All(await Task.WhenAll(asking), Assert.NotNull);
        Assert.Equal(1, _documents.Fetches);
    }

    [Fact]
    public async Task A_new_key_is_found_with_the_first_token_that_names_it()
    {
        _documents.Publish("a");
        await FindAsync("a");
        await FindAsync("made-up");
        _documents.Publish("b");

        Assert.NotNull(await FindAsync("b"));
        Assert.Null(await FindAsync("a"));
    }

    [Fact]
    public async Task Names_of_keys_that_are_not_there_cause_no_storm_of_requests()
    {
        _documents.Publish("a");

        for (var request = 0; request < 50; request++)
        {
            Assert.Null(await FindAsync("made-up-" + request));
        }

        Assert.Equal(SigningKeys.FetchesPerWindow, _documents.Fetches);
    }

    [Fact]
    public async Task Old_keys_are_fetched_anew()
    {
        _documents.Publish("a");
        await FindAsync("a");
        _time.Advance(SigningKeys.RefreshAfter);

        await FindAsync("a");

        Assert.Equal(2, _documents.Fetches);
    }

    [Fact]
    public async Task While_the_issuer_is_away_the_last_good_keys_count()
    {
        _documents.Publish("a");
        await FindAsync("a");
        _documents.Failure = new IOException("away");

        _time.Advance(SigningKeys.OutageTolerance - TimeSpan.FromMinutes(1));
        Assert.NotNull(await FindAsync("a"));

        _time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(RefusalReason.KeysUnavailable, (await Assert.ThrowsAsync<AuthenticationRefusedException>(() => FindAsync("a"))).Reason);

        _documents.Failure = null;
        _time.Advance(SigningKeys.RestAfterFailure);
        Assert.NotNull(await FindAsync("a"));
    }

    [Fact]
    public async Task An_answer_without_keys_does_not_replace_good_ones()
    {
        _documents.Publish("a");
        await FindAsync("a");
        _documents.Publish();
        _time.Advance(SigningKeys.RefreshAfter);

        Assert.NotNull(await FindAsync("a"));
    }

    [Fact]
    public async Task Keys_that_were_never_reached_refuse_with_a_status_that_makes_channels_try_again()
    {
        _documents.Failure = new HttpRequestException("away");

        var refusal = await Assert.ThrowsAsync<AuthenticationRefusedException>(() => FindAsync("a"));

        Assert.Equal(503, refusal.StatusCode);
    }

    [Fact]
    public async Task An_issuer_that_comes_back_soon_after_the_start_is_not_waited_for_long()
    {
        _documents.Failure = new HttpRequestException("away");
        await Assert.ThrowsAsync<AuthenticationRefusedException>(() => FindAsync("a"));
        _documents.Failure = null;
        _documents.Publish("a");
        _time.Advance(SigningKeys.RestWithoutKeys);

        Assert.NotNull(await FindAsync("a"));
    }

    public void Dispose() => _keys.Dispose();

    private Task<PublishedKey?> FindAsync(string id) => _keys.FindAsync(id, TestContext.Current.CancellationToken).AsTask();

    private sealed class Documents : IDocumentRetriever
    {
        private string _keySet = "";

        public Exception? Failure { get; set; }

        public TaskCompletionSource? Gate { get; set; }

        public int Fetches { get; private set; }

        public void Publish(params string[] ids) =>
            _keySet = JsonSerializer.Serialize(new { keys = ids.Select(id => new TestKey(id, ["msteams"]).Published()) });

        public async Task<string> GetDocumentAsync(string address, CancellationToken cancel)
        {
            if (Failure is { } failure)
            {
                throw failure;
            }

            if (address != Metadata)
            {
                return _keySet;
            }

            Fetches++;
            if (Gate is { } gate)
            {
                await gate.Task;
            }

            return """{ "issuer": "x", "jwks_uri": "https://issuer.example/keys" }""";
        }
    }
}
