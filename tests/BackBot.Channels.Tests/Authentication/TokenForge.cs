using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.Tokens;

namespace BackBot.Channels.Tests.Authentication;

/// <summary>Makes tokens, good and bad, byte by byte: a library would refuse to write most of the bad ones.</summary>
internal sealed class TokenForge(TestKey key, Dictionary<string, object?> claims)
{
    private readonly Dictionary<string, object?> _header = new() { ["alg"] = "RS256", ["typ"] = "JWT", ["kid"] = key.Id };
    private readonly Dictionary<string, object?> _claims = new(claims);
    private TestKey _key = key;

    /// <summary>Changes or (with null) leaves out a claim.</summary>
    public TokenForge Claim(string name, object? value) => Set(_claims, name, value);

    /// <summary>Changes or (with null) leaves out a part of the header.</summary>
    public TokenForge Header(string name, object? value) => Set(_header, name, value);

    /// <summary>Signs with another key; the header keeps naming the one it named.</summary>
    public TokenForge SignedBy(TestKey other)
    {
        _key = other;
        return this;
    }

    public string Unsigned => $"{Encode(_header)}.{Encode(_claims)}";

    public string Bearer() => "Bearer " + Token();

    public string Token() => $"{Unsigned}.{Base64UrlEncoder.Encode(_key.Rsa.SignData(Bytes(Unsigned), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";

    public string Pss() => $"Bearer {Unsigned}.{Base64UrlEncoder.Encode(_key.Rsa.SignData(Bytes(Unsigned), HashAlgorithmName.SHA256, RSASignaturePadding.Pss))}";

    public string Elliptic()
    {
        using var curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return $"Bearer {Unsigned}.{Base64UrlEncoder.Encode(curve.SignData(Bytes(Unsigned), HashAlgorithmName.SHA256))}";
    }

    /// <summary>The old trick: the published key taken as a shared secret.</summary>
    public string Symmetric() =>
        $"Bearer {Unsigned}.{Base64UrlEncoder.Encode(HMACSHA256.HashData(_key.Rsa.ExportRSAPublicKey(), Bytes(Unsigned)))}";

    private static string Encode(Dictionary<string, object?> part) => Base64UrlEncoder.Encode(JsonSerializer.SerializeToUtf8Bytes(part));

    private static byte[] Bytes(string text) => Encoding.ASCII.GetBytes(text);

    private TokenForge Set(Dictionary<string, object?> part, string name, object? value)
    {
        if (value is null)
        {
            part.Remove(name);
        }
        else
        {
            part[name] = value;
        }

        return this;
    }
}
