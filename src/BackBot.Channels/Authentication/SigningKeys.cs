using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace BackBot.Channels.Authentication;

/// <summary>
/// The keys that one issuer publishes: kept, fetched anew twice a day, and at once when a token names a key that isn't there, so that the first
/// message after a change of keys is understood. While the issuer can't be reached the last good keys count (docs/adr/0050).
/// </summary>
internal sealed partial class SigningKeys(string metadataAddress, IDocumentRetriever documents, TimeProvider time, ILogger logger) : IDisposable
{
    public static readonly TimeSpan RefreshAfter = TimeSpan.FromHours(12);

    /// <summary>Unknown keys make the bot ask no more often than this; otherwise anyone could make it ask with every request.</summary>
    public static readonly TimeSpan FetchWindow = TimeSpan.FromMinutes(5);

    /// <summary>How often it asks in that time. More than once, as keys may change right after they were fetched, or after somebody made one up.</summary>
    public const int FetchesPerWindow = 5;

    /// <summary>An issuer that can't be reached is left alone for so long, while the last good keys count.</summary>
    public static readonly TimeSpan RestAfterFailure = TimeSpan.FromMinutes(1);

    /// <summary>And for so long when there are none yet, and nobody can be let in.</summary>
    public static readonly TimeSpan RestWithoutKeys = TimeSpan.FromSeconds(5);

    /// <summary>Long enough for a long weekend, short enough that a key that was withdrawn doesn't open the door for ever.</summary>
    public static readonly TimeSpan OutageTolerance = TimeSpan.FromDays(5);

    private readonly SemaphoreSlim _fetching = new(1, 1);
    private volatile Fetched? _current;
    private readonly Queue<DateTimeOffset> _fetches = new();
    private DateTimeOffset? _failed;

    /// <summary>The key with this id; null when the issuer doesn't publish it.</summary>
    /// <exception cref="AuthenticationRefusedException">The keys have not been reached for too long.</exception>
    public async ValueTask<PublishedKey?> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        var current = _current;
        if (current is null || time.GetUtcNow() - current.At >= RefreshAfter || !current.Keys.ContainsKey(keyId))
        {
            current = await RefreshAsync(current, cancellationToken);
        }

        return current is null || time.GetUtcNow() - current.At >= OutageTolerance
            ? throw new AuthenticationRefusedException(RefusalReason.KeysUnavailable)
            : current.Keys.GetValueOrDefault(keyId);
    }

    public void Dispose() => _fetching.Dispose();

    private async Task<Fetched?> RefreshAsync(Fetched? seen, CancellationToken cancellationToken)
    {
        await _fetching.WaitAsync(cancellationToken);
        try
        {
            // Somebody else has just fetched or tried.
            var now = time.GetUtcNow();
            if (!ReferenceEquals(_current, seen) || !MayFetch(now))
            {
                return _current;
            }

            _fetches.Enqueue(now);
            _failed = now;
            // Others wait for these keys too: whoever asked first may go, the fetch goes on.
            var configuration = await OpenIdConnectConfigurationRetriever.GetAsync(metadataAddress, documents, CancellationToken.None);
            var keys = PublishedKey.From(configuration.JsonWebKeySet);
            if (keys.Count == 0)
            {
                LogNotReached(metadataAddress, "NoKeys");
                return _current;
            }

            _failed = null;
            return _current = new(keys, now);
        }
        catch (Exception e)
        {
            LogNotReached(metadataAddress, (e.InnerException ?? e).GetType().Name);
            return _current;
        }
        finally
        {
            _fetching.Release();
        }
    }

    private bool MayFetch(DateTimeOffset now)
    {
        while (_fetches.TryPeek(out var oldest) && now - oldest >= FetchWindow)
        {
            _fetches.Dequeue();
        }

        return _failed is { } failed
            ? now - failed >= (_current is null ? RestWithoutKeys : RestAfterFailure)
            : _fetches.Count < FetchesPerWindow;
    }

    [LoggerMessage(LogLevel.Warning, "The keys at {Address} could not be fetched ({Cause}); the last good ones go on counting.")]
    private partial void LogNotReached(string address, string cause);

    private sealed record Fetched(IReadOnlyDictionary<string, PublishedKey> Keys, DateTimeOffset At);
}
