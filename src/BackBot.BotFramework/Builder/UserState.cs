namespace Microsoft.Bot.Builder;

/// <summary>What is kept per person, over all conversations of a channel.</summary>
public class UserState(IStorage storage) : BotState(storage, nameof(UserState))
{
    /// <inheritdoc/>
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        BotAssert.ContextNotNull(turnContext);
        var channel = turnContext.Activity.ChannelId ?? throw new InvalidOperationException("The activity names no channel.");
        var person = turnContext.Activity.From?.Id ?? throw new InvalidOperationException("The activity names no sender.");
        return $"{channel}/users/{person}";
    }
}
