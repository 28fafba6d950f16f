namespace Microsoft.Bot.Builder;

/// <summary>The end of the pipeline: the bot.</summary>
public delegate Task BotCallbackHandler(ITurnContext turnContext, CancellationToken cancellationToken);
