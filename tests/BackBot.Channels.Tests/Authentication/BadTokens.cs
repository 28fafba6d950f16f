using BackBot.Channels.Authentication;
using Microsoft.Bot.Schema;
using static BackBot.Channels.Authentication.RefusalReason;

namespace BackBot.Channels.Tests.Authentication;

/// <summary>Callers that must stay outside, each with the reason that must be found.</summary>
internal static class BadTokens
{
    public sealed record Case(RefusalReason Reason, Func<Door, MetadataServer, string?> Header, Action<Activity>? Change = null);

    public static IReadOnlyDictionary<string, Case> All { get; } = new Dictionary<string, Case>
    {
        // The header.
        ["no header"] = new(NoToken, (_, _) => null),
        ["empty header"] = new(NoToken, (_, _) => "  "),
        ["another scheme"] = new(NotBearer, (door, _) => "Basic " + door.ChannelToken().Token()),
        ["the token alone"] = new(NotBearer, (door, _) => door.ChannelToken().Token()),
        ["the word bearer alone"] = new(NotBearer, (_, _) => "Bearer "),
        ["two tokens"] = new(NotBearer, (door, _) => door.ChannelToken().Bearer() + " " + door.ChannelToken().Token()),
        ["two headers folded into one"] = new(NotBearer, (door, _) => door.ChannelToken().Bearer() + "," + door.ChannelToken().Bearer()),

        // The form.
        ["one word"] = new(NotAToken, (_, _) => "Bearer abc"),
        ["two parts"] = new(NotAToken, (door, _) => "Bearer " + door.ChannelToken().Unsigned),
        ["four parts"] = new(NotAToken, (door, _) => door.ChannelToken().Bearer() + ".x"),
        ["header is no JSON"] = new(NotAToken, (_, _) => "Bearer aGVsbG8.e30.x"),
        ["claims are no JSON"] = new(NotAToken, (door, _) => $"Bearer {door.ChannelToken().Token().Split('.')[0]}.aGVsbG8.x"),
        ["longer than any token"] = new(TooLong, (door, _) => door.ChannelToken().Claim("padding", new string('x', TokenValidator.LongestToken)).Bearer()),
        ["encrypted"] = new(Encrypted, (door, _) => $"Bearer {door.ChannelToken().Header("enc", "A128CBC-HS256").Unsigned.Split('.')[0]}.e30.e30.e30.e30"),

        // The algorithm.
        ["not signed"] = new(AlgorithmNotAllowed, (door, _) => $"Bearer {door.ChannelToken().Header("alg", "none").Unsigned}."),
        ["no algorithm named"] = new(AlgorithmNotAllowed, (door, _) => door.ChannelToken().Header("alg", null).Bearer()),
        ["the published key as a shared secret"] = new(AlgorithmNotAllowed, (door, _) => door.ChannelToken().Header("alg", "HS256").Symmetric()),
        ["RSA-PSS"] = new(AlgorithmNotAllowed, (door, _) => door.ChannelToken().Header("alg", "PS256").Pss()),
        ["an elliptic curve"] = new(AlgorithmNotAllowed, (door, _) => door.ChannelToken().Header("alg", "ES256").Elliptic()),
        ["an extension that must be understood"] = new(CriticalHeader, (door, _) => door.ChannelToken().Header("crit", new[] { "exp" }).Bearer()),

        // The issuer.
        ["no issuer"] = new(NoIssuer, (door, _) => door.ChannelToken().Claim("iss", null).Bearer()),
        ["empty issuer"] = new(NoIssuer, (door, _) => door.ChannelToken().Claim("iss", "").Bearer()),
        ["another issuer"] = new(UnknownIssuer, (door, _) => door.ChannelToken().Claim("iss", "https://login.example").Bearer()),
        ["the issuer with a slash more"] = new(UnknownIssuer, (door, _) => door.ChannelToken().Claim("iss", "https://api.botframework.com/").Bearer()),
        ["the issuer in capitals"] = new(UnknownIssuer, (door, _) => door.ChannelToken().Claim("iss", "HTTPS://API.BOTFRAMEWORK.COM").Bearer()),
        ["the government's issuer in the public cloud"] = new(UnknownIssuer, (door, _) => door.ChannelToken().Claim("iss", "https://api.botframework.us").Bearer()),
        ["an Emulator of a strange tenant"] = new(UnknownIssuer, (door, _) => door.EmulatorToken(tenant: "00000000-1111-2222-3333-444444444444").Bearer()),

        // The key.
        ["no key named"] = new(NoKeyId, (door, _) => door.ChannelToken().Header("kid", null).Bearer()),
        ["a key that nobody publishes"] = new(UnknownKey, (door, server) => door.ChannelToken().Header("kid", server.Stranger.Id).SignedBy(server.Stranger).Bearer()),
        ["a key for encryption"] = new(UnknownKey, (door, server) => door.ChannelToken().Header("kid", server.ForEncryption.Id).SignedBy(server.ForEncryption).Bearer()),
        ["the Emulator's key for a channel"] = new(UnknownKey, (door, server) => door.ChannelToken().Header("kid", server.Emulator.Id).SignedBy(server.Emulator).Bearer()),
        ["a channel's key for the Emulator"] = new(UnknownKey, (door, server) => door.EmulatorToken().Header("kid", server.Channel.Id).SignedBy(server.Channel).Bearer()),

        // The signature.
        ["signed by somebody else under a good name"] = new(BadSignature, (door, server) => door.ChannelToken().SignedBy(server.Stranger).Bearer()),
        ["claims changed after signing"] = new(BadSignature, (door, _) => Tampered(door.ChannelToken(), forge => forge.Claim("aud", Door.AppId + " "))),
        ["header changed after signing"] = new(BadSignature, (door, _) => Tampered(door.ChannelToken(), forge => forge.Header("typ", "jwt"))),
        ["another hash than named"] = new(BadSignature, (door, _) => door.ChannelToken().Header("alg", "RS384").Bearer()),
        ["signature cut off"] = new(BadSignature, (door, _) => door.ChannelToken().Bearer()[..^40]),
        ["no signature under a signing algorithm"] = new(BadSignature, (door, _) => $"Bearer {door.ChannelToken().Unsigned}."),
        ["an Emulator's token signed by somebody else"] = new(BadSignature, (door, server) => door.EmulatorToken().SignedBy(server.Stranger).Bearer()),

        // The audience.
        ["for nobody"] = new(NoAudience, (door, _) => door.ChannelToken().Claim("aud", null).Bearer()),
        ["for another bot"] = new(WrongAudience, (door, _) => door.ChannelToken().Claim("aud", "2c3d4e5f-0000-0000-0000-000000000000").Bearer()),
        ["for a longer name"] = new(WrongAudience, (door, _) => door.ChannelToken().Claim("aud", Door.AppId + "0").Bearer()),
        ["for the channel itself"] = new(WrongAudience, (door, _) => door.ChannelToken().Claim("aud", "https://api.botframework.com").Bearer()),
        ["an Emulator's token for another bot"] = new(WrongAudience, (door, _) => door.EmulatorToken().Claim("aud", "2c3d4e5f-0000-0000-0000-000000000000").Bearer()),

        // The time.
        ["too old"] = new(Expired, (door, _) => door.ChannelToken().Claim("exp", door.Seconds(TimeSpan.FromMinutes(-5.1))).Bearer()),
        ["from the future"] = new(NotYetValid, (door, _) => door.ChannelToken().Claim("nbf", door.Seconds(TimeSpan.FromMinutes(5.1))).Bearer()),
        ["good for ever"] = new(NoExpiry, (door, _) => door.ChannelToken().Claim("exp", null).Bearer()),
        ["ends before it begins"] = new(BadLifetime, (door, _) => door.ChannelToken().Claim("nbf", door.Seconds(TimeSpan.FromMinutes(4))).Claim("exp", door.Seconds(TimeSpan.FromMinutes(3))).Bearer()),
        ["an Emulator's token too old"] = new(Expired, (door, _) => door.EmulatorToken().Claim("exp", door.Seconds(TimeSpan.FromMinutes(-6))).Bearer()),

        // The activity it comes with.
        ["no channel named"] = new(NoChannel, (door, _) => door.ChannelToken().Bearer(), activity => activity.ChannelId = null),
        ["no channel named by the Emulator"] = new(NoChannel, (door, _) => door.EmulatorToken().Bearer(), activity => activity.ChannelId = ""),
        ["a key without endorsements"] = new(NotEndorsed, (door, server) => door.ChannelToken().Header("kid", server.Unendorsed.Id).SignedBy(server.Unendorsed).Bearer()),
        ["a key for other channels"] = new(NotEndorsed, (door, server) => door.ChannelToken().Header("kid", server.OtherChannel.Id).SignedBy(server.OtherChannel).Bearer()),
        ["a channel that the key is not for"] = new(NotEndorsed, (door, _) => door.ChannelToken().Bearer(), activity => activity.ChannelId = "slack"),
        ["no service URL in the token"] = new(NoServiceUrlClaim, (door, _) => door.ChannelToken().Claim("serviceurl", null).Bearer()),
        ["another service URL"] = new(ServiceUrlMismatch, (door, _) => door.ChannelToken().Bearer(), activity => activity.ServiceUrl = "https://attacker.example/"),
        ["a service URL that begins alike"] = new(ServiceUrlMismatch, (door, _) => door.ChannelToken().Bearer(), activity => activity.ServiceUrl = Door.ServiceUrl + "../"),
        ["no service URL in the activity"] = new(ServiceUrlMismatch, (door, _) => door.ChannelToken().Bearer(), activity => activity.ServiceUrl = null),
        ["a service URL without encryption"] = new(
            ServiceUrlNotTrusted, (door, _) => door.ChannelToken().Claim("serviceurl", "http://smba.example/").Bearer(), activity => activity.ServiceUrl = "http://smba.example/"),
        ["a service URL with a user in it"] = new(
            ServiceUrlNotTrusted, (door, _) => door.EmulatorToken().Bearer(), activity => activity.ServiceUrl = "https://smba.example@attacker.example/"),
        ["a service URL that is none"] = new(ServiceUrlNotTrusted, (door, _) => door.EmulatorToken().Bearer(), activity => activity.ServiceUrl = "here"),

        // The Emulator's application.
        ["an unknown version"] = new(UnknownVersion, (door, _) => door.EmulatorToken().Claim("ver", "3.0").Bearer()),
        ["version 1 without application"] = new(NoAppId, (door, _) => door.EmulatorToken().Claim("appid", null).Bearer()),
        ["version 1 of another application"] = new(WrongAppId, (door, _) => door.EmulatorToken().Claim("appid", "2c3d4e5f-0000-0000-0000-000000000000").Bearer()),
        ["version 2 without application"] = new(NoAppId, (door, _) => door.EmulatorToken("2.0").Claim("azp", null).Bearer()),
        ["version 2 with version 1's claim"] = new(NoAppId, (door, _) => door.EmulatorToken("2.0").Claim("azp", null).Claim("appid", Door.AppId).Bearer()),
        ["version 2 of another application"] = new(WrongAppId, (door, _) => door.EmulatorToken("2.0").Claim("azp", "2c3d4e5f-0000-0000-0000-000000000000").Bearer()),
        ["no tenant"] = new(WrongTenant, (door, _) => door.EmulatorToken().Claim("tid", null).Bearer()),
        ["another tenant than the issuer's"] = new(WrongTenant, (door, _) => door.EmulatorToken().Claim("tid", "00000000-1111-2222-3333-444444444444").Bearer()),
    };

    /// <summary>The changed token under the signature of the unchanged one.</summary>
    private static string Tampered(TokenForge forge, Action<TokenForge> change)
    {
        var signature = forge.Token().Split('.')[2];
        change(forge);
        return $"Bearer {forge.Unsigned}.{signature}";
    }
}
