using System.Globalization;
using System.Threading.RateLimiting;
using BackBot.Configuration;
using Microsoft.AspNetCore.RateLimiting;

namespace BackBot.Defence;

/// <summary>What guards the whole server, whatever the endpoint: limits, headers, and answers that tell a caller nothing about the inside.</summary>
internal static class Defences
{
    private static readonly TimeSpan HeadersTimeout = TimeSpan.FromSeconds(15);

    /// <exception cref="ConfigurationProblem">A limit is out of range.</exception>
    public static void AddBackBotDefences(this WebApplicationBuilder builder)
    {
        var limits = Read(builder.Configuration);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = limits.BodyBytes;
            kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
            kestrel.Limits.MaxRequestHeaderCount = 64;
            kestrel.Limits.RequestHeadersTimeout = HeadersTimeout;
            kestrel.Limits.MaxConcurrentUpgradedConnections = limits.Sockets;
        });
        builder.Services.AddExceptionHandler<UnexpectedErrors>();
        builder.Services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        builder.Services.Configure<RateLimiterOptions>(limiter =>
        {
            limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(http => Begins(http.Request)
                ? RateLimitPartition.GetTokenBucketLimiter(Client(http), _ => PerHour(limits.ConversationsPerHour))
                : RateLimitPartition.GetNoLimiter(string.Empty));
            limiter.OnRejected = RefuseAsync;
        });
    }

    /// <summary>First in line, so that whatever fails behind it is answered decently.</summary>
    public static void UseBackBotDefences(this WebApplication app)
    {
        app.UseExceptionHandler(_ => { });
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        app.Use(SafeHeaders.AddAsync);
    }

    private static LimitOptions Read(ConfigurationManager configuration)
    {
        var limits = new LimitOptions();
        try
        {
            configuration.GetSection(LimitOptions.Section).Bind(limits);
        }
        catch (InvalidOperationException)
        {
            throw new ConfigurationProblem(LimitOptions.Section, "holds something that is not a number.", "whole numbers");
        }

        Check(nameof(limits.ConversationsPerHour), limits.ConversationsPerHour, 1, 100_000_000);
        Check(nameof(limits.Sockets), limits.Sockets, 1, 1_000_000);
        Check(nameof(limits.BodyBytes), limits.BodyBytes, 16 * 1024, 16 * 1024 * 1024);
        return limits;
    }

    private static void Check(string key, int value, int least, int most)
    {
        if (value < least || value > most)
        {
            throw new ConfigurationProblem($"{LimitOptions.Section}:{key}", $"is {value}.", $"{least} to {most}");
        }
    }

    private static bool Begins(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && request.Path.Equals("/v3/directline/conversations", StringComparison.OrdinalIgnoreCase);

    private static string Client(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? string.Empty;

    private static TokenBucketRateLimiterOptions PerHour(int permits) => new()
    {
        TokenLimit = permits,
        TokensPerPeriod = Math.Max(1, permits / 60),
        ReplenishmentPeriod = TimeSpan.FromMinutes(1),
        QueueLimit = 0,
    };

    private static async ValueTask RefuseAsync(OnRejectedContext context, CancellationToken cancellationToken)
    {
        var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(5);
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        context.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        await Refusal.WriteAsync(
            context.HttpContext.Response, "TooManyRequests", $"Too many requests from this client. Wait {seconds} s, then go on.", cancellationToken);
    }
}
