namespace BackBot.Storage;

/// <summary>Small things that all instances share, for example the key that tokens are signed with.</summary>
public interface ISettingStore
{
    /// <summary>The value; the first caller's <paramref name="create"/> decides it for everyone.</summary>
    ValueTask<byte[]> GetOrCreateAsync(string name, Func<byte[]> create, CancellationToken cancellationToken = default);

    /// <summary>Revokes a token until <paramref name="expires"/>, after which it is invalid anyway.</summary>
    ValueTask RevokeAsync(string tokenId, DateTimeOffset expires, CancellationToken cancellationToken = default);

    /// <summary>Whether a token is revoked.</summary>
    ValueTask<bool> IsRevokedAsync(string tokenId, CancellationToken cancellationToken = default);
}
