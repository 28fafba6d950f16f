using System.Net;
using Polly;
using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Polly.Registry;
using Polly.Retry;
using Polly.Timeout;

namespace BackBot.Channels.Connector;

/// <summary>
/// How hard one host is tried: a bulkhead, retries with jitter that honour Retry-After, a circuit breaker and a timeout per attempt.
/// One pipeline per host, so that a host in trouble is no trouble for another.
/// </summary>
internal sealed class ConnectorPipelines(ConnectorOptions options, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromSeconds(10);

    private readonly ResiliencePipelineRegistry<string> _pipelines = new();

    public ResiliencePipeline<HttpResponseMessage> For(Uri service) =>
        _pipelines.GetOrAddPipeline<HttpResponseMessage>(service.Authority, Build);

    public void Dispose() => _pipelines.Dispose();

    private void Build(ResiliencePipelineBuilder<HttpResponseMessage> builder)
    {
        builder.TimeProvider = time;
        builder.AddConcurrencyLimiter(options.DeliveriesPerHost, queueLimit: options.DeliveriesPerHost * 16);
        if (options.Retries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions<HttpResponseMessage>
            {
                MaxRetryAttempts = options.Retries,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = TimeSpan.FromMilliseconds(300),
                ShouldHandle = Transient(now: true),
                DelayGenerator = RetryAfterAsync,
            });
        }

        builder.AddCircuitBreaker(new CircuitBreakerStrategyOptions<HttpResponseMessage>
        {
            FailureRatio = 0.5,
            MinimumThroughput = 20,
            SamplingDuration = TimeSpan.FromSeconds(30),
            BreakDuration = TimeSpan.FromSeconds(10),
            ShouldHandle = Transient(now: false),
        });
        builder.AddTimeout(new TimeoutStrategyOptions { Timeout = options.AttemptTimeout });
    }

    private PredicateBuilder<HttpResponseMessage> Transient(bool now) => new PredicateBuilder<HttpResponseMessage>()
        .Handle<HttpRequestException>()
        .Handle<TimeoutRejectedException>()
        // A host that wants a long rest gets it from the outbox; here a person waits.
        .HandleResult(response => ConnectorRefusedException.IsPassing(response.StatusCode) && !(now && RetryAfter.Read(response, time) >= LongestRetryAfter));

    private ValueTask<TimeSpan?> RetryAfterAsync(RetryDelayGeneratorArguments<HttpResponseMessage> arguments) =>
        ValueTask.FromResult(RetryAfter.Read(arguments.Outcome.Result, time));
}
