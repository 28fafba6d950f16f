using System.Net;
using System.Text.Json;
using BackBot.Observing;
using BackBot.Storage;
using BackBot.Tests.Reliability;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Moq;

namespace BackBot.Tests.Observing;

public class HealthTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_running_bot_is_ready_and_says_what_it_runs_on()
    {
        await using var bot = await RunningBot.StartAsync();

        var (status, ready) = await AskAsync(bot.Client, "/health/ready");

        var checks = ready.GetProperty("checks");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("healthy", ready.GetProperty("status").GetString());
        Assert.Equal("Sqlite", checks.GetProperty("store").GetProperty("provider").GetString());
        Assert.Equal(0, checks.GetProperty("store").GetProperty("outbox").GetInt64());
        Assert.True(checks.GetProperty("store").GetProperty("lag_ms").GetDouble() >= 0);
        Assert.False(checks.GetProperty("content").GetProperty("refused").GetBoolean());
        Assert.Equal("healthy", checks.GetProperty("web").GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_store_that_takes_no_writes_makes_it_unready_but_alive_and_the_reason_stays_inside()
    {
        var store = new Mock<IStoreMaintenance>();
        store.Setup(s => s.CheckAsync(It.IsAny<CancellationToken>())).ThrowsAsync(new StoreUnavailableException("Host=secret-host;Password=secret"));
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore().AddLogging().AddSingleton(TimeProvider.System).AddSingleton(store.Object).AddSingleton<StoreHealthCheck>();
        builder.Services.AddHealthChecks().AddCheck<StoreHealthCheck>("store");
        await using var app = builder.Build();
        app.UseRouting();
        app.MapBackBotHealth();
        await app.StartAsync(Cancel);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        var (ready, body) = await AskAsync(client, "/health/ready");
        var (live, _) = await AskAsync(client, "/health/live");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready);
        Assert.Equal("unhealthy", body.GetProperty("status").GetString());
        Assert.DoesNotContain("secret", body.GetRawText(), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, live);
    }

    private static async Task<(HttpStatusCode Status, JsonElement Body)> AskAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(path, Cancel);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancel));
        return (response.StatusCode, json.RootElement.Clone());
    }
}
