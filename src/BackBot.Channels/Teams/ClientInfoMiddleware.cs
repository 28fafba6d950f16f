using System.Globalization;
using System.Text.Json;
using BackBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackBot.Channels.Teams;

/// <summary>
/// Teams tells in an entity of messages which country and time zone the person is in. The locale beside it is only the language of the app:
/// many people in London have "en-US", and would be told the wrong emergency number. What was told once counts for activities that don't tell it.
/// Source: learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages ("clientInfo").
/// </summary>
internal sealed class ClientInfoMiddleware(IConversationStore store) : IMiddleware
{
    private const string Kind = "clientInfo";
    private const int CountryLetters = 2;

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        if (activity.IsTeams())
        {
            var client = activity.Entities?.FirstOrDefault(entity => entity?.Type == Kind)?.GetAs<Dictionary<string, JsonElement>>() ?? [];
            activity.LocalTimezone ??= Told(client, "timezone");
            activity.Locale ??= Told(client, "locale");
            if (activity.Locale?.Split('-')[0] is { Length: > 0 } language)
            {
                activity.Locale = Told(client, "country") is { Length: CountryLetters } country
                    ? $"{language}-{country.ToUpper(CultureInfo.InvariantCulture)}"
                    : await ToldBeforeAsync(activity, language, cancellationToken) ?? activity.Locale;
            }
        }

        await next(cancellationToken);
    }

    private async Task<string?> ToldBeforeAsync(Activity activity, string language, CancellationToken cancellationToken)
    {
        var conversation = await store.LoadAsync(new(activity.ChannelId, activity.Conversation.Id), cancellationToken);
        return conversation?.Locale?.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase) == true ? conversation.Locale : null;
    }

    private static string? Told(Dictionary<string, JsonElement> client, string name) =>
        client.TryGetValue(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
