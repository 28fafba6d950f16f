using System.Threading.RateLimiting;
using BackBot.Channels.Connector;
using BackBot.Channels.DirectLine;
using BackBot.Channels.State;
using BackBot.Channels.Turns;
using BackBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BackBot.Channels;

/// <summary>Puts the channels into the host.</summary>
public static class ChannelsServiceCollectionExtensions
{
    /// <summary>
    /// Registers the turn engine, Direct Line, the connector, and the <see cref="IStorage"/> for the bot's states. The host adds the store
    /// (<c>AddBackBotStorage</c>), the <see cref="IBot"/> and the <see cref="ITurnFailureReplies"/>, all as singletons, and, registered
    /// before or after, the <see cref="BotFrameworkAuthentication"/> of a bot with credentials.
    /// </summary>
    public static IServiceCollection AddBackBotChannels(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddValidated<TurnOptions, TurnOptionsValidator>(configuration.GetSection(TurnOptions.Section));
        services.AddValidated<DirectLineOptions, DirectLineOptionsValidator>(configuration.GetSection(DirectLineOptions.Section));

        services.AddSingleton(provider =>
        {
            var adapter = new TurnAdapter();
            foreach (var middleware in provider.GetServices<Microsoft.Bot.Builder.IMiddleware>())
            {
                adapter.Use(middleware);
            }

            return adapter;
        });
        services.AddSingleton<TurnStorage>();
        services.AddSingleton<IStorage>(provider => provider.GetRequiredService<TurnStorage>());
        services.AddSingleton(provider => new TurnRunner(
            provider.GetRequiredService<TurnAdapter>(),
            provider.GetRequiredService<TurnStorage>(),
            provider.GetRequiredService<IConversationStore>(),
            provider.GetRequiredService<ITurnFailureReplies>(),
            provider.GetRequiredService<TurnOptions>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<TurnRunner>>()));

        services.AddSingleton(provider => new DirectLineTokens(
            provider.GetRequiredService<ISettingStore>(),
            provider.GetRequiredService<DirectLineOptions>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<DirectLineAccess>();
        services.AddSingleton<DirectLineChannel>();
        services.AddSingleton<InboundActivities>();
        services.AddSingleton<ConversationStreams>();
        services.AddSingleton<DirectLineService>();

        services.AddConnector(configuration);
        services.AddCors();
        services.AddRateLimiter(_ => { });
        services.AddSingleton<IConfigureOptions<CorsOptions>, ConfigureCors>();
        services.AddSingleton<IConfigureOptions<RateLimiterOptions>, ConfigureRateLimits>();
        return services;
    }

    /// <summary>What Direct Line needs before the endpoints: routing, allowed sites, rate limits, WebSockets.</summary>
    public static IApplicationBuilder UseBackBotChannels(this IApplicationBuilder app)
    {
        app.UseRouting();
        app.UseCors();
        app.UseRateLimiter();
        app.UseWebSockets();
        return app;
    }

    private static void AddConnector(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddValidated<ConnectorOptions, ConnectorOptionsValidator>(configuration.GetSection(ConnectorOptions.Section));
        services.AddHttpClient(ConnectorClients.HttpClientName, http => http.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                // A redirect could lead a reply to where nobody trusted it to go.
                AllowAutoRedirect = false,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                ConnectTimeout = TimeSpan.FromSeconds(10),
            })
            // The factory's loggers write whole addresses, and a conversation's id is part of them.
            .RemoveAllLoggers();
        services.AddSingleton<ConnectorPipelines>();
        services.AddSingleton(provider => new ConnectorClients(
            provider.GetRequiredService<IHttpClientFactory>(),
            provider.GetRequiredService<ConnectorPipelines>(),
            provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<BotFrameworkAuthentication, AnonymousAuthentication>();
        services.AddSingleton<ConnectorDelivery>();
        services.AddSingleton(provider => new ConnectorAdapter(
            provider.GetRequiredService<BotFrameworkAuthentication>(),
            provider.GetRequiredService<TurnRunner>(),
            provider.GetRequiredService<ConnectorDelivery>(),
            provider.GetRequiredService<IOutboxStore>(),
            provider.GetRequiredService<IConversationStore>(),
            provider.GetRequiredService<ConnectorOptions>(),
            provider.GetRequiredService<ILogger<ConnectorAdapter>>()));
        services.AddSingleton<IBotFrameworkHttpAdapter>(provider => provider.GetRequiredService<ConnectorAdapter>());
        services.AddSingleton<OutboxDispatcher>();
        services.AddHostedService(provider => provider.GetRequiredService<OutboxDispatcher>());
    }

    private static void AddValidated<TOptions, TValidator>(this IServiceCollection services, IConfiguration section)
        where TOptions : class
        where TValidator : class, IValidateOptions<TOptions>
    {
        services.AddOptions<TOptions>().Bind(section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TOptions>, TValidator>();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<TOptions>>().Value);
    }

    private sealed class ConfigureCors(DirectLineOptions options) : IConfigureOptions<CorsOptions>
    {
        public void Configure(CorsOptions cors) => cors.AddPolicy(
            DirectLineEndpoints.CorsPolicy,
            policy =>
            {
                if (options.AllowedOrigins.Contains("*"))
                {
                    policy.AllowAnyOrigin();
                }
                else
                {
                    policy.WithOrigins([.. options.AllowedOrigins.Select(origin => origin.TrimEnd('/'))]);
                }

                policy.WithMethods("GET", "POST")
                    .WithHeaders("authorization", "content-type", "x-ms-bot-agent", "x-requested-with")
                    .SetPreflightMaxAge(TimeSpan.FromHours(1));
            });
    }

    private sealed class ConfigureRateLimits(DirectLineOptions options) : IConfigureOptions<RateLimiterOptions>
    {
        public void Configure(RateLimiterOptions limits)
        {
            limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limits.AddPolicy(DirectLineEndpoints.TokenLimit, http => PerMinute(Client(http), options.TokensPerMinute));
            limits.AddPolicy(
                DirectLineEndpoints.MessageLimit,
                http => PerMinute(http.Request.RouteValues["id"]?.ToString() ?? Client(http), options.MessagesPerMinute));
        }

        private static string Client(HttpContext http) => http.Connection.RemoteIpAddress?.ToString() ?? string.Empty;

        private static RateLimitPartition<string> PerMinute(string client, int permits) => RateLimitPartition.GetTokenBucketLimiter(
            client,
            _ => new TokenBucketRateLimiterOptions
            {
                TokenLimit = permits,
                TokensPerPeriod = Math.Max(1, permits / 12),
                ReplenishmentPeriod = TimeSpan.FromSeconds(5),
                QueueLimit = 0,
            });
    }
}
