using Microsoft.AspNetCore.Diagnostics.HealthChecks;

namespace BackBot.Observing;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: it can take turns; 503 when it can't.</summary>
internal static class HealthEndpoints
{
    public static IServiceCollection AddBackBotHealth(this IServiceCollection services)
    {
        services.AddSingleton<StoreHealthCheck>();
        services.AddHealthChecks()
            .AddCheck<StoppingHealthCheck>("server")
            .AddCheck<StoreHealthCheck>("store")
            .AddCheck<ContentHealthCheck>("content")
            .AddCheck<WebPartsHealthCheck>("web");
        return services;
    }

    public static void MapBackBotHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = HealthAnswer.WriteAsync });
        endpoints.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = HealthAnswer.WriteAsync });
    }
}
