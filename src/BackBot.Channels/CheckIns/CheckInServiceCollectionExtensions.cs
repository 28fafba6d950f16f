using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace BackBot.Channels.CheckIns;

/// <summary>Lets the bot ask the next day how it went.</summary>
public static class CheckInServiceCollectionExtensions
{
    /// <summary>Registers what sends check-ins when their time has come, on top of what <c>AddBackBotChannels</c> registers.</summary>
    public static IServiceCollection AddBackBotCheckIns(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        services.AddOptions<CheckInOptions>().Bind(configuration.GetSection(CheckInOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<CheckInOptions>, CheckInOptionsValidator>();
        services.AddSingleton(provider => provider.GetRequiredService<IOptions<CheckInOptions>>().Value);
        services.AddSingleton<CheckInSender>();
        services.AddHostedService(provider => provider.GetRequiredService<CheckInSender>());
        return services;
    }
}
