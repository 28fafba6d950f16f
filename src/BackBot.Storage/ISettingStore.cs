namespace BackBot.Storage;

/// <summary>Small things that all instances share, for example the key that tokens are signed with.</summary>
public interface ISettingStore
{
    /// <summary>The value; the first caller's <paramref name="create"/> decides it for everyone.</summary>
    ValueTask<byte[]> GetOrCreateAsync(string name, Func<byte[]> create, CancellationToken cancellationToken = default);

    /// <summary>Revokes a token until <paramref name="expires"/>, after which it is invalid anyway.</summary>
    ValueTask RevokeAsync(string tokenId, DateTimeOffset expires, CancellationToken cancellationToken = default);

    /// <summary>Revokes every token that was issued to a person until now, but one, until <paramref name="expires"/>, after which they are invalid anyway.</summary>
    /// <param name="person">Stands for the person; the store keeps it although they are forgotten, so it must not tell who they are.</param>
    /// <param name="sparedToken">The token that goes on working.</param>
    /// <param name="expires">Until when this is kept.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask RevokePersonAsync(string person, string sparedToken, DateTimeOffset expires, CancellationToken cancellationToken = default);

    /// <summary>Whether a token, issued then to this person, is revoked.</summary>
    ValueTask<bool> IsRevokedAsync(string tokenId, string person, DateTimeOffset issued, CancellationToken cancellationToken = default);
}
