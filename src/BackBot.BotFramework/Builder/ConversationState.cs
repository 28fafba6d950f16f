namespace Microsoft.Bot.Builder;

/// <summary>What is kept per conversation.</summary>
public class ConversationState(IStorage storage) : BotState(storage, nameof(ConversationState))
{
    /// <inheritdoc/>
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        BotAssert.ContextNotNull(turnContext);
        var channel = turnContext.Activity.ChannelId ?? throw new InvalidOperationException("The activity names no channel.");
        var conversation = turnContext.Activity.Conversation?.Id ?? throw new InvalidOperationException("The activity names no conversation.");
        return $"{channel}/conversations/{conversation}";
    }
}
