using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using BackBot.Configuration;
using BackBot.Tests.Reliability;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace BackBot.Tests.Defence;

public class DefenceTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/v3/directline/conversations/x/activities")]
    [InlineData("/nowhere")]
    [InlineData("/")]
    public async Task Every_answer_carries_the_safe_headers_and_no_server_name(string path)
    {
        await using var bot = await RunningBot.StartAsync();

        using var response = await bot.Client.GetAsync(path, Cancel);

        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.NotNull(Header(response, "Referrer-Policy"));
        Assert.Equal("same-origin", Header(response, "Cross-Origin-Opener-Policy"));
        Assert.Contains("default-src 'none'", Header(response, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Null(Header(response, "Server"));
    }

    [Fact]
    public async Task A_page_gets_a_nonce_of_its_own_each_time()
    {
        await using var bot = await RunningBot.StartAsync();

        using var first = await bot.Client.GetAsync("/", Cancel);
        using var second = await bot.Client.GetAsync("/", Cancel);

        Assert.Contains("'nonce-", Header(first, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.NotEqual(Header(first, "Content-Security-Policy"), Header(second, "Content-Security-Policy"));
    }

    [Theory]
    [InlineData("Development")]
    [InlineData("Production")]
    public async Task An_unexpected_error_tells_nothing_of_the_inside(string environment)
    {
        await using var bot = await RunningBot.StartAsync(
            builder => builder.Services.AddSingleton<IStartupFilter, Trap>(), $"--environment={environment}");

        using var response = await bot.Client.GetAsync(Trap.Path, Cancel);
        var body = await response.Content.ReadAsStringAsync(Cancel);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal("ServiceError", Code(body));
        Assert.DoesNotContain("secret", body, StringComparison.Ordinal);
        Assert.DoesNotContain(" at ", body, StringComparison.Ordinal);
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
    }

    [Fact]
    public async Task Too_many_conversations_of_one_client_are_refused_with_when_to_come_back()
    {
        await using var bot = await RunningBot.StartAsync("--BackBot:Limits:ConversationsPerHour=2");
        await bot.TalkAsync();
        await bot.TalkAsync();

        using var token = await bot.Client.PostAsync("/v3/directline/tokens/generate", null, Cancel);
        using var start = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/conversations");
        using var json = JsonDocument.Parse(await token.Content.ReadAsStringAsync(Cancel));
        start.Headers.Authorization = new AuthenticationHeaderValue("Bearer", json.RootElement.GetProperty("token").GetString());
        using var refused = await bot.Client.SendAsync(start, Cancel);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.True(refused.Headers.RetryAfter?.Delta > TimeSpan.Zero);
        Assert.Equal("TooManyRequests", Code(await refused.Content.ReadAsStringAsync(Cancel)));
    }

    [Fact]
    public async Task Too_many_messages_of_one_conversation_are_refused_and_others_go_on()
    {
        await using var bot = await RunningBot.StartAsync("--BackBot:DirectLine:MessagesPerMinute=1");
        var (loud, other) = (await bot.TalkAsync(), await bot.TalkAsync());

        await loud.PostAsync(BackBot.Bench.Reliability.LineClient.Message("one"), Cancel);
        var (refused, body) = await loud.PostAsync(BackBot.Bench.Reliability.LineClient.Message("two"), Cancel);
        var (others, _) = await other.PostAsync(BackBot.Bench.Reliability.LineClient.Message("one"), Cancel);

        Assert.Equal(HttpStatusCode.TooManyRequests, refused);
        Assert.Equal("TooManyRequests", Code(body));
        Assert.Equal(HttpStatusCode.OK, others);
    }

    [Fact]
    public async Task A_body_beyond_the_limit_is_not_read()
    {
        await using var bot = await RunningBot.StartAsync("--BackBot:DirectLine:MaxBodyBytes=16384");
        var line = await bot.TalkAsync();

        var (status, _) = await line.PostAsync(BackBot.Bench.Reliability.LineClient.Message(new string('x', 20_000)), Cancel);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
    }

    [Theory]
    [InlineData("https://blog.example", "https://blog.example", HttpStatusCode.OK)]
    [InlineData("https://blog.example", "https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("https://blog.example", "https://blog.example.evil.example", HttpStatusCode.Forbidden)]
    [InlineData("https://blog.example", "null", HttpStatusCode.Forbidden)]
    public async Task Only_an_allowed_site_gets_a_token(string allowed, string origin, HttpStatusCode expected)
    {
        await using var bot = await RunningBot.StartAsync($"--BackBot:DirectLine:AllowedOrigins:0={allowed}", $"--BackBot:AllowedSites:0={allowed}");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v3/directline/tokens/generate") { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
        request.Headers.Add("Origin", origin);

        using var response = await bot.Client.SendAsync(request, Cancel);

        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData("https://blog.example", "frame-ancestors 'self' https://blog.example")]
    [InlineData("", "frame-ancestors 'self'")]
    public async Task Only_an_allowed_site_may_frame_the_chat(string allowed, string policy)
    {
        await using var bot = await RunningBot.StartAsync(allowed.Length == 0 ? [] : [$"--BackBot:AllowedSites:0={allowed}"]);

        using var embed = await bot.Client.GetAsync("/embed", Cancel);
        using var page = await bot.Client.GetAsync("/", Cancel);

        Assert.EndsWith(policy, Header(embed, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.EndsWith("frame-ancestors 'self'", Header(page, "Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ConversationsPerHour", "0")]
    [InlineData("Sockets", "many")]
    [InlineData("BodyBytes", "1")]
    public async Task A_limit_out_of_range_stops_the_start_and_is_named(string key, string value)
    {
        var problem = await Assert.ThrowsAsync<ConfigurationProblem>(() => RunningBot.StartAsync($"--BackBot:Limits:{key}={value}"));

        Assert.Contains("BackBot:Limits", problem.Message, StringComparison.Ordinal);
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : null;

    private static string? Code(string body)
    {
        using var json = JsonDocument.Parse(body);
        return json.RootElement.GetProperty("error").GetProperty("code").GetString();
    }

    /// <summary>An endpoint with a mistake, behind everything else.</summary>
    private sealed class Trap : IStartupFilter
    {
        public const string Path = "/trap";

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            app.Run(context => context.Request.Path == Path ? throw new InvalidOperationException("secret") : Missing(context));
        };

        private static Task Missing(HttpContext context)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }
    }
}
