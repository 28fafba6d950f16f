using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackBot.Channels.Tests;

/// <summary>Greets, counts in its state what it was told, and does on command what tests need a bot to do.</summary>
internal sealed class ScriptedBot(ConversationState conversationState, UserState userState) : ActivityHandler
{
    private readonly IStatePropertyAccessor<Count> _count = conversationState.CreateProperty<Count>("count");
    private readonly IStatePropertyAccessor<Count> _userCount = userState.CreateProperty<Count>("count");
    private int _turns;

    /// <summary>How often the bot ran, turns that came to nothing included.</summary>
    public int Turns => Volatile.Read(ref _turns);

    /// <summary>Runs within the turn, before the bot answers.</summary>
    public Func<ITurnContext, Task>? During { get; set; }

    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _turns);
        await base.OnTurnAsync(turnContext, cancellationToken);
        await conversationState.SaveChangesAsync(turnContext, false, cancellationToken);
        await userState.SaveChangesAsync(turnContext, false, cancellationToken);
        if (turnContext.Activity.Text == "throw late")
        {
            throw new InvalidOperationException("late");
        }
    }

    protected override async Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        await turnContext.SendActivityAsync(MessageFactory.Text("welcome"), cancellationToken);

    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        if (During is not null)
        {
            await During(turnContext);
        }

        var count = await _count.GetAsync(turnContext, () => new Count(), cancellationToken);
        count.Value++;
        if (turnContext.Activity.Text is { } text && text.StartsWith("user", StringComparison.Ordinal))
        {
            (await _userCount.GetAsync(turnContext, () => new Count(), cancellationToken)).Value++;
        }

        var reply = MessageFactory.Text($"{count.Value}: {turnContext.Activity.Text}");
        switch (turnContext.Activity.Text)
        {
            case "throw":
                await turnContext.SendActivityAsync(reply, cancellationToken);
                throw new InvalidOperationException("PRIVATEWORDS");
            case "two":
                await turnContext.SendActivityAsync(new Activity(ActivityTypes.Typing), cancellationToken);
                await turnContext.SendActivityAsync(MessageFactory.Text("first"), cancellationToken);
                break;
            case "forget me":
                reply.ChannelData = new { backbot = new { forget = true } };
                break;
            case "outcome":
                reply.ChannelData = new { backbot = new { outcome = "urgent", rules = new[] { "r1" } } };
                break;
        }

        await turnContext.SendActivityAsync(reply, cancellationToken);
    }

    protected override async Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) =>
        await turnContext.SendActivityAsync(MessageFactory.Text("how did it go?"), cancellationToken);

    protected override Task<InvokeResponse> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        Task.FromResult(new InvokeResponse { Status = 202, Body = new { answered = turnContext.Activity.Name } });

    internal sealed class Count
    {
        public int Value { get; set; }
    }
}
