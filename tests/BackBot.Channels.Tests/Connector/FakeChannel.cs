using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace BackBot.Channels.Tests.Connector;

/// <summary>A channel's connector service that writes down what it gets and answers as told.</summary>
internal sealed class FakeChannel : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<int> _answers = new();

    private readonly TaskCompletionSource _firstAccepted = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private FakeChannel(WebApplication app) => _app = app;

    public string Url => _app.Urls.First();

    /// <summary>Method, path and text of every accepted request.</summary>
    public ConcurrentQueue<(string Method, string Path, string? Text)> Accepted { get; } = new();

    /// <summary>The body of every accepted request.</summary>
    public List<JsonNode> Bodies { get; } = [];

    /// <summary>What it says of when to come again.</summary>
    public string RetryAfter { get; set; } = "0";

    /// <summary>How many requests came, refused ones included.</summary>
    public int Requests { get; private set; }

    public static async Task<FakeChannel> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        var app = builder.Build();
        var channel = new FakeChannel(app);
        app.Run(channel.AnswerAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return channel;
    }

    /// <summary>Done when a request was accepted.</summary>
    public Task FirstAccepted => _firstAccepted.Task;

    /// <summary>Drops the bodies from here on.</summary>
    public void Forget(int from)
    {
        lock (Bodies)
        {
            Bodies.RemoveRange(from, Bodies.Count - from);
        }
    }

    /// <summary>The next requests are answered with these statuses, then again with 200.</summary>
    public void Answer(params int[] statuses) => Array.ForEach(statuses, _answers.Enqueue);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        Requests++;
        var body = await JsonNode.ParseAsync(http.Request.Body);
        http.Response.StatusCode = _answers.TryDequeue(out var status) ? status : 200;
        http.Response.Headers.RetryAfter = RetryAfter;
        if (http.Response.StatusCode == 200)
        {
            lock (Bodies)
            {
                Bodies.Add(body!);
            }

            Accepted.Enqueue((http.Request.Method, http.Request.Path.Value!, body?["text"]?.GetValue<string>()));
            await http.Response.WriteAsync("""{"id":"given"}""");
            _firstAccepted.TrySetResult();
        }
    }
}
