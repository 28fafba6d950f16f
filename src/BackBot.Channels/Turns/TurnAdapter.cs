using BackBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackBot.Channels.Turns;

/// <summary>
/// The adapter that every bot turn runs on, whatever the channel: it keeps what the bot says until the turn is committed.
/// Middleware added to it runs in every turn.
/// </summary>
public sealed class TurnAdapter : BotAdapter
{
    /// <inheritdoc/>
    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        var replies = turnContext.TurnState.Get<TurnReplies>(TurnReplies.Key);
        foreach (var activity in activities)
        {
            if (activity.Type == ActivityTypesEx.InvokeResponse)
            {
                turnContext.TurnState.Set(InvokeResponseKey, activity);
            }

            replies.Add(OutboxOperation.Send, activity);
        }

        return Task.FromResult<ResourceResponse[]>([.. activities.Select(activity => new ResourceResponse(activity.Id ?? string.Empty))]);
    }

    /// <inheritdoc/>
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activity);
        turnContext.TurnState.Get<TurnReplies>(TurnReplies.Key).Add(OutboxOperation.Update, activity);
        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    /// <inheritdoc/>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(reference);
        var deleted = new Activity(ActivityTypes.MessageDelete).ApplyConversationReference(reference);
        deleted.Id = reference.ActivityId;
        turnContext.TurnState.Get<TurnReplies>(TurnReplies.Key).Add(OutboxOperation.Delete, deleted);
        return Task.CompletedTask;
    }

    /// <summary>Runs the bot once. Whatever it throws comes through.</summary>
    internal async Task<(TurnReplies Replies, InvokeResponse? Invoke)> RunAsync(
        Activity activity, ITurnChannel channel, IBot bot, CancellationToken cancellationToken)
    {
        using var turn = new TurnContext(this, activity);
        var replies = new TurnReplies();
        turn.TurnState.Set(TurnReplies.Key, replies);
        channel.Prepare(turn);
        await RunPipelineAsync(turn, bot.OnTurnAsync, cancellationToken);
        foreach (var buffered in turn.BufferedReplyActivities)
        {
            replies.Add(OutboxOperation.Send, buffered);
        }

        return (replies, turn.TurnState.Get<Activity>(InvokeResponseKey)?.Value as InvokeResponse);
    }
}
