using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BackBot.Channels.Tests.Authentication;

/// <summary>Publishes keys as the issuers of channels and of the Emulator do, on a free port of this machine.</summary>
public sealed class MetadataServer : IAsyncLifetime
{
    private WebApplication? _app;

    /// <summary>Endorsed for Teams and the Emulator.</summary>
    public TestKey Channel { get; } = new("channel-key", ["msteams", "emulator"]);

    /// <summary>Endorsed for other channels only.</summary>
    public TestKey OtherChannel { get; } = new("other-channel-key", ["webchat", "MSTEAMS"]);

    /// <summary>Published without endorsements.</summary>
    public TestKey Unendorsed { get; } = new("unendorsed-key", null);

    /// <summary>Published for encryption.</summary>
    public TestKey ForEncryption { get; } = new("encryption-key", ["msteams"], use: "enc");

    public TestKey Emulator { get; } = new("emulator-key", null);

    /// <summary>Published by nobody.</summary>
    public TestKey Stranger { get; } = new("stranger-key", null);

    public string ChannelMetadata => _app!.Urls.Single() + "/channel/.well-known/openidconfiguration";

    public string EmulatorMetadata => _app!.Urls.Single() + "/emulator/.well-known/openid-configuration";

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        Publish(_app, "channel", "openidconfiguration", [Channel, OtherChannel, Unendorsed, ForEncryption]);
        Publish(_app, "emulator", "openid-configuration", [Emulator]);
        await _app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }

    private static void Publish(WebApplication app, string issuer, string document, TestKey[] keys)
    {
        app.MapGet($"/{issuer}/.well-known/{document}", (HttpRequest request) => Results.Json(new
        {
            issuer = "of the tests",
            jwks_uri = $"http://{request.Host}/{issuer}/keys",
        }));
        app.MapGet($"/{issuer}/keys", () => Results.Json(new { keys = keys.Select(key => key.Published()) }));
    }
}
