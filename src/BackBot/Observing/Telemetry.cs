using BackBot.Channels.Turns;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace BackBot.Observing;

/// <summary>
/// Traces, metrics and logs for OpenTelemetry (docs/adr/0060). They leave the process only where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> says where to.
/// None of them holds a person's words, facts or ids: addresses of requests are recorded as their route.
/// </summary>
internal static class Telemetry
{
    public const string EndpointKey = "OTEL_EXPORTER_OTLP_ENDPOINT";

    public static void AddBackBotTelemetry(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrWhiteSpace(builder.Configuration[EndpointKey]))
        {
            return;
        }

        builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("backbot"))
            .WithTracing(tracing => tracing.AddBackBotSources().AddOtlpExporter())
            .WithMetrics(metrics => metrics.AddBackBotMeters().AddOtlpExporter());
        builder.Logging.AddOpenTelemetry(logs => logs.AddOtlpExporter());
    }

    public static TracerProviderBuilder AddBackBotSources(this TracerProviderBuilder tracing) => tracing
        .AddSource(TurnTelemetry.Name)
        .AddAspNetCoreInstrumentation(http =>
        {
            http.RecordException = false;
            http.Filter = context => !context.Request.Path.StartsWithSegments("/health");
            // The path of a conversation holds its id and the query its ticket; the route is enough.
            http.EnrichWithHttpResponse = (span, response) =>
            {
                span.SetTag("url.path", null);
                span.SetTag("url.query", null);
                span.SetTag("client.address", null);
                span.SetTag("user_agent.original", null);
            };
        });

    public static MeterProviderBuilder AddBackBotMeters(this MeterProviderBuilder metrics) => metrics
        .AddMeter(TurnTelemetry.Name)
        .AddMeter("Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime");
}
