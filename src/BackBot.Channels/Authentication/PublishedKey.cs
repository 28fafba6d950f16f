using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace BackBot.Channels.Authentication;

/// <summary>A key that an issuer publishes.</summary>
/// <param name="Key">The public key.</param>
/// <param name="Endorsements">The channels that it may sign for; only the channels' issuer lists them.</param>
internal sealed record PublishedKey(SecurityKey Key, IReadOnlySet<string> Endorsements)
{
    private const string EndorsementsProperty = "endorsements";

    /// <summary>The RSA keys for signing, by id.</summary>
    public static IReadOnlyDictionary<string, PublishedKey> From(JsonWebKeySet? set) => (set?.Keys ?? [])
        .Where(key => key.Kty == JsonWebAlgorithmsKeyTypes.RSA && !string.IsNullOrEmpty(key.Kid) && key.Use is null or JsonWebKeyUseNames.Sig)
        .GroupBy(key => key.Kid, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => new PublishedKey(group.First(), EndorsementsOf(group.First())), StringComparer.Ordinal);

    private static HashSet<string> EndorsementsOf(JsonWebKey key) =>
        key.AdditionalData.TryGetValue(EndorsementsProperty, out var value) && value is IEnumerable<object> or JsonElement
            ? [.. Names(value)]
            : [];

    private static IEnumerable<string> Names(object value) => value switch
    {
        JsonElement { ValueKind: JsonValueKind.Array } array => array.EnumerateArray().Select(item => item.ToString()),
        IEnumerable<object> items => items.Select(item => item.ToString() ?? string.Empty),
        _ => [],
    };
}
