namespace BackBot.Storage.Protecting;

/// <summary>Shared settings, the key of the tokens among them, lying closed.</summary>
internal sealed class ProtectedSettingStore(ISettingStore inner, PayloadProtector protector) : ISettingStore
{
    public async ValueTask<byte[]> GetOrCreateAsync(string name, Func<byte[]> create, CancellationToken cancellationToken = default) =>
        protector.Open(await inner.GetOrCreateAsync(name, () => protector.Close(create()).ToArray(), cancellationToken)).ToArray();

    public ValueTask RevokeAsync(string tokenId, DateTimeOffset expires, CancellationToken cancellationToken = default) =>
        inner.RevokeAsync(tokenId, expires, cancellationToken);

    public ValueTask RevokePersonAsync(string person, string sparedToken, DateTimeOffset expires, CancellationToken cancellationToken = default) =>
        inner.RevokePersonAsync(person, sparedToken, expires, cancellationToken);

    public ValueTask<bool> IsRevokedAsync(string tokenId, string person, DateTimeOffset issued, CancellationToken cancellationToken = default) =>
        inner.IsRevokedAsync(tokenId, person, issued, cancellationToken);
}
