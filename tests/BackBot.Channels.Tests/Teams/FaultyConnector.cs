using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace BackBot.Channels.Tests.Teams;

/// <summary>What a channel's connector does to the first requests it gets.</summary>
public enum ConnectorFault
{
    None,
    TooManyRequests,
    ServerError,
    BadGateway,
    Hangs,
    Resets,
    AnswersLate,
}

/// <summary>A channel's connector that misbehaves as told, and writes down what a person would see.</summary>
internal sealed class FaultyConnector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<ConnectorFault> _faults;
    private readonly TaskCompletionSource _struck = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private FaultyConnector(WebApplication app, IEnumerable<ConnectorFault> faults)
    {
        _app = app;
        _faults = new(faults);
    }

    public string Url => _app.Urls.First();

    /// <summary>The texts that arrived, in their order.</summary>
    public ConcurrentQueue<string> Arrived { get; } = new();

    /// <summary>Done when a fault has struck.</summary>
    public Task Struck => _struck.Task;

    public static async Task<FaultyConnector> StartAsync(params ConnectorFault[] faults)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        var connector = new FaultyConnector(app, faults);
        app.Run(connector.AnswerAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return connector;
    }

    /// <summary>Lets answers that are late go.</summary>
    public void GoOn() => _goOn.TrySetResult();

    public async ValueTask DisposeAsync()
    {
        _goOn.TrySetResult();
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        var body = await JsonNode.ParseAsync(http.Request.Body);
        var fault = _faults.TryDequeue(out var next) ? next : ConnectorFault.None;
        if (fault is ConnectorFault.None or ConnectorFault.AnswersLate)
        {
            Arrived.Enqueue(body!["text"]!.GetValue<string>());
        }

        if (fault != ConnectorFault.None)
        {
            _struck.TrySetResult();
        }

        switch (fault)
        {
            case ConnectorFault.Hangs:
                await Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                return;
            case ConnectorFault.Resets:
                http.Abort();
                return;
            case ConnectorFault.AnswersLate:
                await _goOn.Task;
                break;
        }

        http.Response.StatusCode = fault switch
        {
            ConnectorFault.TooManyRequests => 429,
            ConnectorFault.ServerError => 500,
            ConnectorFault.BadGateway => 502,
            _ => 200,
        };
        if (http.Response.StatusCode == 429)
        {
            http.Response.Headers.RetryAfter = "20";
        }

        if (http.Response.StatusCode == 200)
        {
            await http.Response.WriteAsync("""{"id":"given"}""");
        }
    }
}
