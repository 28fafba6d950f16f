using BackBot.Channels.Authentication;
using Microsoft.Bot.Schema;

namespace BackBot.Channels.Tests.Authentication;

public sealed class BotAuthenticationTests(MetadataServer server) : IClassFixture<MetadataServer>
{
    public static TheoryData<string> Cases => [.. BadTokens.All.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_bad_token_is_refused_for_its_own_reason(string name)
    {
        var bad = BadTokens.All[name];
        await using var door = new Door(server);
        var activity = Door.Activity();
        bad.Change?.Invoke(activity);
        var header = bad.Header(door, server);

        var refusal = await door.TryAsync(header, activity);

        Assert.NotNull(refusal);
        Assert.Equal(bad.Reason, refusal.Reason);
        Assert.Contains(refusal.StatusCode, new[] { 401, 403 });
        var line = Assert.Single(door.Log.All, line => line.StartsWith("Warning", StringComparison.Ordinal));
        Assert.Contains(bad.Reason.ToString(), line, StringComparison.Ordinal);
        Assert.All(
            (header ?? "").Split(' ', '.', ',').Where(part => part.Length > 12),
            part => Assert.DoesNotContain(part, line, StringComparison.Ordinal));
    }

    [Fact]
    public void The_matrix_is_large_and_every_reason_is_in_it()
    {
        Assert.True(BadTokens.All.Count >= 40);
        Assert.Equal(
            Enum.GetValues<RefusalReason>().Except([RefusalReason.NoIdentityConfigured, RefusalReason.KeysUnavailable]).Order(),
            BadTokens.All.Values.Select(bad => bad.Reason).Distinct().Order());
    }

    [Fact]
    public async Task A_channels_token_is_accepted()
    {
        await using var door = new Door(server);

        var caller = await door.Authentication.AuthenticateRequestAsync(
            Door.Activity(), door.ChannelToken().Bearer(), TestContext.Current.CancellationToken);

        Assert.Equal(Door.AppId, caller.ClaimsIdentity.FindFirst("aud")?.Value);
        Assert.Equal("https://api.botframework.com", caller.Audience);
        Assert.True(caller.ClaimsIdentity.IsAuthenticated);
    }

    [Theory]
    [InlineData("1.0")]
    [InlineData("2.0")]
    public async Task An_Emulators_token_of_either_version_is_accepted(string version)
    {
        await using var door = new Door(server);

        Assert.Null(await door.TryAsync(door.EmulatorToken(version).Bearer()));
    }

    [Fact]
    public async Task A_token_without_version_counts_as_version_1()
    {
        await using var door = new Door(server);

        Assert.Null(await door.TryAsync(door.EmulatorToken().Claim("ver", null).Bearer()));
    }

    [Theory]
    [InlineData(-4.9, "exp")]
    [InlineData(4.9, "nbf")]
    public async Task Clocks_may_differ_by_five_minutes(double minutes, string claim)
    {
        await using var door = new Door(server);

        Assert.Null(await door.TryAsync(door.ChannelToken().Claim(claim, door.Seconds(TimeSpan.FromMinutes(minutes))).Bearer()));
    }

    [Theory]
    [InlineData("SingleTenant")]
    [InlineData("UserAssignedMSI")]
    public async Task An_application_of_one_tenant_takes_Emulator_tokens_of_that_tenant_only(string type)
    {
        await using var door = new Door(server, ("MicrosoftAppType", type), ("MicrosoftAppTenantId", Door.OwnTenant));

        Assert.Null(await door.TryAsync(door.EmulatorToken(tenant: Door.OwnTenant).Bearer()));
        Assert.Equal(RefusalReason.UnknownIssuer, (await door.TryAsync(door.EmulatorToken().Bearer()))?.Reason);
        Assert.Null(await door.TryAsync(door.ChannelToken().Bearer()));
    }

    [Fact]
    public async Task The_governments_cloud_has_its_own_issuer()
    {
        await using var door = new Door(server, ("ChannelService", "https://botframework.azure.us"));

        Assert.Null(await door.TryAsync(door.ChannelToken().Claim("iss", "https://api.botframework.us").Bearer()));
        Assert.Equal(RefusalReason.UnknownIssuer, (await door.TryAsync(door.ChannelToken().Bearer()))?.Reason);
        Assert.Equal("https://api.botframework.us", door.Authentication.GetOriginatingAudience());
    }

    [Fact]
    public async Task Without_an_identity_nobody_is_let_in_unless_that_was_wanted()
    {
        await using var closed = new Door(server, ("MicrosoftAppId", ""));
        await using var open = new Door(server, ("MicrosoftAppId", ""), ("anonymous", "true"));
        var local = Door.Activity();
        local.ServiceUrl = "http://localhost:56150/_connector";

        Assert.Equal(RefusalReason.NoIdentityConfigured, (await closed.TryAsync(null, local))?.Reason);
        Assert.Null(await open.TryAsync(null, local));
    }

    [Fact]
    public async Task Without_an_identity_the_bot_answers_to_this_machine_and_to_listed_addresses()
    {
        await using var door = new Door(server, ("MicrosoftAppId", ""), ("anonymous", "true"), ("BackBot:Delivery:TrustedHosts:0", "relay.example"));

        Assert.Equal(RefusalReason.ServiceUrlNotTrusted, (await door.TryAsync(null))?.Reason);
        Assert.Null(await door.TryAsync(null, At("http://127.0.0.1:5000/")));
        Assert.Null(await door.TryAsync(null, At("https://relay.example/bot/v3")));
        Assert.Equal(RefusalReason.ServiceUrlNotTrusted, (await door.TryAsync(null, At("https://other.relay.example/bot")))?.Reason);
    }

    [Fact]
    public async Task A_caller_who_expects_the_replies_in_the_response_leaves_no_address_behind()
    {
        await using var door = new Door(server, ("MicrosoftAppId", ""), ("anonymous", "true"));
        var activity = Door.Activity();
        activity.DeliveryMode = DeliveryModes.ExpectReplies;

        Assert.Null(await door.TryAsync(null, activity));
        Assert.Null(activity.ServiceUrl);
    }

    private static Activity At(string serviceUrl)
    {
        var activity = Door.Activity();
        activity.ServiceUrl = serviceUrl;
        return activity;
    }
}
