using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace BackBot.Tests.Observing;

/// <summary>Collects whatever the process says of itself: every log at any level, every span, every measurement with its tags.</summary>
internal sealed class EverythingEmitted : ILoggerProvider, ILogger
{
    private readonly ActivityListener _spans;
    private readonly MeterListener _meters = new();

    public EverythingEmitted()
    {
        _spans = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                SpanNames.Add(span.Source.Name + "/" + span.OperationName);
                Spans.Add($"{span.OperationName} {span.DisplayName} {span.StatusDescription} {string.Join(' ', span.TagObjects)} {string.Join(' ', span.Events.SelectMany(e => e.Tags))} {string.Join(' ', span.Baggage)}");
            },
        };
        ActivitySource.AddActivityListener(_spans);
        _meters.InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        _meters.SetMeasurementEventCallback<long>(Measured);
        _meters.SetMeasurementEventCallback<double>(Measured);
        _meters.SetMeasurementEventCallback<int>(Measured);
        _meters.Start();
    }

    public ConcurrentBag<string> Logs { get; } = [];

    public ConcurrentBag<string> Spans { get; } = [];

    public ConcurrentBag<string> SpanNames { get; } = [];

    public ConcurrentBag<string> Measurements { get; } = [];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
    {
        Logs.Add($"{state}");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        Logs.Add($"{logLevel} {formatter(state, exception)} {exception}");

    public void Dispose()
    {
        _spans.Dispose();
        _meters.Dispose();
    }

    private void Measured<T>(Instrument instrument, T measurement, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state) =>
        Measurements.Add($"{instrument.Name} {string.Join(' ', tags.ToArray())}");
}
