using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace BackBot.Storage.Protecting;

/// <summary>
/// Closes and opens what is stored of conversations (docs/adr/0061). What is closed begins with a mark that no JSON begins with, so that rows from before
/// encryption was switched on, or after it was switched off, are read as they are.
/// </summary>
internal sealed class PayloadProtector(IDataProtectionProvider provider, StorageOptions options)
{
    private const byte Mark = 1;
    private readonly IDataProtector _protector = provider.CreateProtector("BackBot.Storage.Payload.v1");

    /// <summary>Nothing stays nothing; everything stays as it is while encryption is off.</summary>
    public ReadOnlyMemory<byte> Close(ReadOnlyMemory<byte> payload)
    {
        if (payload.IsEmpty || !options.Encrypt)
        {
            return payload;
        }

        var secret = _protector.Protect(payload.ToArray());
        var closed = new byte[secret.Length + 1];
        closed[0] = Mark;
        secret.CopyTo(closed, 1);
        return closed;
    }

    /// <exception cref="StoreUnavailableException">The key it was closed with is not there.</exception>
    public ReadOnlyMemory<byte> Open(ReadOnlyMemory<byte> payload)
    {
        if (payload.IsEmpty || payload.Span[0] != Mark)
        {
            return payload;
        }

        try
        {
            return _protector.Unprotect(payload[1..].ToArray());
        }
        catch (CryptographicException e)
        {
            throw new StoreUnavailableException($"What is stored can't be opened: its key is not in {options.KeyPath} ({StorageOptions.Section}:KeyFolder).", e);
        }
    }
}
