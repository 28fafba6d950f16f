using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace BackBot.Channels.Teams;

/// <summary>Makes the bot feel at home in Teams.</summary>
public static class TeamsServiceCollectionExtensions
{
    /// <summary>Registers what runs around every turn. The host registers the words (<see cref="ITeamsTexts"/>).</summary>
    public static IServiceCollection AddBackBotTeams(this IServiceCollection services) => services
        .AddSingleton<IMiddleware, ClientInfoMiddleware>()
        .AddSingleton<IMiddleware, MentionMiddleware>()
        .AddSingleton<IMiddleware, LifecycleMiddleware>()
        .AddSingleton<IMiddleware, PrivacyMiddleware>()
        .AddSingleton<IMiddleware, TypingMiddleware>()
        .AddSingleton<IMiddleware, CardAnswerMiddleware>()
        .AddSingleton<IMiddleware, SuggestedActionsMiddleware>();
}
