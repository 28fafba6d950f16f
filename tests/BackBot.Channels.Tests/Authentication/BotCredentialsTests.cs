using System.Net;
using System.Text;
using BackBot.Channels.Authentication;

namespace BackBot.Channels.Tests.Authentication;

public sealed class BotCredentialsTests : IDisposable
{
    private readonly SignIn _signIn = new();

    [Fact]
    public async Task A_client_secret_becomes_one_token_for_many_requests()
    {
        var factory = Factory(new BotIdentityOptions { MicrosoftAppId = Door.AppId, MicrosoftAppPassword = "s3cret" });

        var first = await SendAsync(factory);
        var second = await SendAsync(factory);

        Assert.Equal("Bearer token-1", first);
        Assert.Equal("Bearer token-1", second);
        var request = Assert.Single(_signIn.Requests);
        Assert.Equal("https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token", request.Address);
        Assert.Contains("client_id=" + Door.AppId, request.Body, StringComparison.Ordinal);
        Assert.Contains("client_secret=s3cret", request.Body, StringComparison.Ordinal);
        Assert.Contains("scope=" + Uri.EscapeDataString("https://api.botframework.com/.default"), request.Body, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_application_of_one_tenant_signs_in_there()
    {
        var factory = Factory(new BotIdentityOptions
        {
            MicrosoftAppType = "SingleTenant",
            MicrosoftAppId = Door.AppId,
            MicrosoftAppPassword = "s3cret",
            MicrosoftAppTenantId = Door.OwnTenant,
        });

        await SendAsync(factory);

        Assert.Equal($"https://login.microsoftonline.com/{Door.OwnTenant}/oauth2/v2.0/token", Assert.Single(_signIn.Requests).Address);
    }

    [Fact]
    public async Task The_governments_cloud_has_its_own_sign_in_and_audience()
    {
        var factory = Factory(new BotIdentityOptions
        {
            MicrosoftAppId = Door.AppId,
            MicrosoftAppPassword = "s3cret",
            ChannelService = "https://botframework.azure.us",
        });

        await SendAsync(factory);

        var request = Assert.Single(_signIn.Requests);
        Assert.StartsWith("https://login.microsoftonline.us/MicrosoftServices.onmicrosoft.us/", request.Address, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(Uri.EscapeDataString("https://api.botframework.us/.default"), request.Body, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_managed_identity_asks_the_machine_for_its_token()
    {
        var factory = Factory(new BotIdentityOptions
        {
            MicrosoftAppType = "UserAssignedMSI",
            MicrosoftAppId = Door.AppId,
            MicrosoftAppTenantId = Door.OwnTenant,
        });

        Assert.Equal("Bearer token-1", await SendAsync(factory));
        var request = Assert.Single(_signIn.Requests, request => request.Address.Contains("resource=", StringComparison.Ordinal));
        Assert.StartsWith("http://169.254.169.254/metadata/identity/oauth2/token", request.Address, StringComparison.Ordinal);
        Assert.Contains("client_id=" + Door.AppId, request.Address, StringComparison.Ordinal);
        Assert.Contains("resource=https://api.botframework.com", Uri.UnescapeDataString(request.Address), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_token_never_travels_unencrypted_to_another_machine()
    {
        var factory = Factory(new BotIdentityOptions { MicrosoftAppId = Door.AppId, MicrosoftAppPassword = "s3cret" });

        await Assert.ThrowsAsync<InvalidOperationException>(() => SendAsync(factory, "http://smba.example/v3"));

        Assert.Empty(_signIn.Requests);
    }

    [Fact]
    public async Task A_bot_without_identity_sends_no_token()
    {
        Assert.Null(await SendAsync(Factory(new BotIdentityOptions()), "http://localhost:5000/"));
    }

    [Theory]
    [InlineData("MicrosoftAppType", "Single")]
    [InlineData("MicrosoftAppId", "my bot")]
    [InlineData("MicrosoftAppPassword", "")]
    [InlineData("MicrosoftAppTenantId", "contoso")]
    [InlineData("ChannelService", "https://botframework.example")]
    [InlineData("ToChannelFromBotLoginUrl", "http://login.example")]
    [InlineData("ToBotFromChannelOpenIdMetadataUrl", "login.example")]
    [InlineData("ToBotFromEmulatorOpenIdMetadataUrl", "http://login.example")]
    [InlineData("OAuthUrl", "https://api.botframework.com")]
    [InlineData("CallerId", "urn:botframework:azure")]
    [InlineData("ValidateAuthority", "true")]
    public void A_wrong_setting_is_named(string key, string value)
    {
        var options = new BotIdentityOptions
        {
            MicrosoftAppType = "SingleTenant",
            MicrosoftAppId = Door.AppId,
            MicrosoftAppPassword = "s3cret",
            MicrosoftAppTenantId = Door.OwnTenant,
        };
        Assert.True(new BotIdentityOptionsValidator().Validate(null, options).Succeeded);

        typeof(BotIdentityOptions).GetProperty(key)!.SetValue(options, value);

        var problem = Assert.Single(new BotIdentityOptionsValidator().Validate(null, options).Failures!);
        Assert.StartsWith(key, problem, StringComparison.Ordinal);
    }

    public void Dispose() => _signIn.Dispose();

    private static async Task<string?> SendAsync(BotCredentialsFactory factory, string address = "https://smba.example/v3/conversations")
    {
        var credentials = await factory.CreateCredentialsAsync(Door.AppId, null!, null!, true, TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Post, address);
        await credentials.ProcessHttpRequestAsync(request, TestContext.Current.CancellationToken);
        return request.Headers.Authorization?.ToString();
    }

    private BotCredentialsFactory Factory(BotIdentityOptions options)
    {
        var cloud = BotCloud.Of(options);
        return new(options, cloud, AuthenticationServiceCollectionExtensions.Tokens(options, cloud, new MsalHttpClients(new HttpClient(_signIn))));
    }

    private sealed class SignIn : HttpMessageHandler
    {
        public List<(string Address, string Body)> Requests { get; } = [];

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Requests.Add((request.RequestUri!.AbsoluteUri, request.Content is { } content ? await content.ReadAsStringAsync(cancellationToken) : ""));
            var json = $$"""
                { "token_type": "Bearer", "expires_in": 3599, "expires_on": "4102444800", "access_token": "token-{{Requests.Count}}" }
                """;
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        }
    }
}
