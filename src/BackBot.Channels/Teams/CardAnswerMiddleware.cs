using System.Text.Json;
using System.Text.Json.Nodes;
using BackBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackBot.Channels.Teams;

/// <summary>
/// Both ways in which Teams tells of a pressed button end as the same message: <c>Action.Submit</c> is one, <c>Action.Execute</c> is an invoke.
/// The card that was answered is replaced by one that shows the choice: with the invoke's response, or by an update. Only the card that was
/// sent last is ever replaced, so a button pressed twice or late changes nothing.
/// </summary>
internal sealed class CardAnswerMiddleware(IConversationStore store) : IMiddleware
{
    private const string ExecuteName = "adaptiveCard/action";
    private const string MessageResponse = "application/vnd.microsoft.activity.message";

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        var executed = activity is { Type: ActivityTypes.Invoke, Name: ExecuteName };
        if (executed)
        {
            activity.Type = ActivityTypes.Message;
            activity.Value = DataOf(activity.Value);
        }

        var replaced = activity.IsTeams() && activity.Type == ActivityTypes.Message && CardAnswer.Read(activity.Value) is { } answer && CardAnswer.EndsItsCard(answer)
            ? await ReplaceAsync(activity, answer, cancellationToken)
            : null;
        if (executed)
        {
            Respond(turnContext, replaced);
        }
        else if (replaced is not null && activity.ReplyToId is { Length: > 0 } card)
        {
            replaced.Id = card;
            replaced.ApplyConversationReference(activity.GetConversationReference());
            replaced.ReplyToId = null;
            await turnContext.UpdateActivityAsync(replaced, cancellationToken);
        }

        await next(cancellationToken);
    }

    private static object? DataOf(object? value) =>
        value is JsonElement { ValueKind: JsonValueKind.Object } invoke
        && invoke.TryGetProperty("action", out var action) && action.ValueKind == JsonValueKind.Object
        && action.TryGetProperty("data", out var data)
            ? data
            : value;

    private static void Respond(ITurnContext turnContext, Activity? replaced)
    {
        var card = replaced?.Attachments.FirstOrDefault(attachment => attachment.ContentType == AdaptiveCards.ContentType);
        turnContext.TurnState.Set(BotAdapter.InvokeResponseKey, new Activity(ActivityTypesEx.InvokeResponse)
        {
            Value = new InvokeResponse
            {
                Status = 200,
                Body = new AdaptiveCardInvokeResponse { StatusCode = 200, Type = card?.ContentType ?? MessageResponse, Value = card?.Content ?? string.Empty },
            },
        });
    }

    /// <summary>The last card's message with what was chosen in it; null when the answer is not the last card's.</summary>
    private async Task<Activity?> ReplaceAsync(Activity activity, JsonObject answer, CancellationToken cancellationToken)
    {
        foreach (var message in await store.RecentMessagesAsync(activity, cancellationToken))
        {
            for (var at = 0; at < (message.Attachments?.Count ?? 0); at++)
            {
                if (AdaptiveCards.Read(message.Attachments![at]) is { } card)
                {
                    return AnsweredCard.Of(card, answer) is { } answered ? Replaced(message, answered) : null;
                }
            }
        }

        return null;
    }

    private static Activity Replaced(Activity message, JsonObject card)
    {
        // Teams shows text and card as two messages and refuses an update with both ("resulted into multiple skype activities"); the card has the id.
        message.Text = null;
        message.Attachments = [AdaptiveCards.ToAttachment(card)];
        message.SuggestedActions = null;
        // What the message told the engine was told with it; saying it again would count it twice.
        message.ChannelData = null;
        return message;
    }
}
