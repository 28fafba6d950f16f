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
    public static readonly TimeSpan LeastBetweenFetches = TimeSpan.FromMinutes(1);

    /// <summary>Long enough for a long weekend, short enough that a key that was withdrawn doesn't open the door for ever.</summary>
    public static readonly TimeSpan OutageTolerance = TimeSpan.FromDays(5);

    private readonly SemaphoreSlim _fetching = new(1, 1);
    private volatile Fetched? _current;
    private DateTimeOffset? _lastAttempt;

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
            if (!ReferenceEquals(_current, seen) || (_lastAttempt is { } last && time.GetUtcNow() - last < LeastBetweenFetches))
            {
                return _current;
            }

            _lastAttempt = time.GetUtcNow();
            var configuration = await OpenIdConnectConfigurationRetriever.GetAsync(metadataAddress, documents, cancellationToken);
            var keys = PublishedKey.From(configuration.JsonWebKeySet);
            if (keys.Count == 0)
            {
                LogNotReached(metadataAddress, "NoKeys");
                return _current;
            }

            return _current = new(keys, _lastAttempt.Value);
        }
        catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogNotReached(metadataAddress, (e.InnerException ?? e).GetType().Name);
            return _current;
        }
        finally
        {
            _fetching.Release();
        }
    }

    [LoggerMessage(LogLevel.Warning, "The keys at {Address} could not be fetched ({Cause}); the last good ones go on counting.")]
    private partial void LogNotReached(string address, string cause);

    private sealed record Fetched(IReadOnlyDictionary<string, PublishedKey> Keys, DateTimeOffset At);
}
