using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace BackBot.Channels.Tests.Authentication;

/// <summary>An RSA key with which tests sign.</summary>
public sealed class TestKey(string id, string[]? endorsements, string use = "sig")
{
    public string Id => id;

    public RSA Rsa { get; } = RSA.Create(2048);

    /// <summary>The public half as issuers publish it.</summary>
    public Dictionary<string, object> Published()
    {
        var key = Rsa.ExportParameters(includePrivateParameters: false);
        var published = new Dictionary<string, object>
        {
            ["kty"] = "RSA",
            ["use"] = use,
            ["kid"] = id,
            ["n"] = Base64UrlEncoder.Encode(key.Modulus),
            ["e"] = Base64UrlEncoder.Encode(key.Exponent),
        };
        if (endorsements is not null)
        {
            published["endorsements"] = endorsements;
        }

        return published;
    }
}
