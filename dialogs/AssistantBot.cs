using BackBot.Dialogs.CheckIns;
using BackBot.Dialogs.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BackBot.Dialogs;

/// <summary>The bot: greets who comes, hands messages to the dialogs, and saves the state at the end of the turn.</summary>
public sealed class AssistantBot : ActivityHandler
{
    private readonly ConversationState _state;
    private readonly IStatePropertyAccessor<ConversationRecord> _record;
    private readonly IStatePropertyAccessor<DialogState> _stack;
    private readonly AssistantServices _services;
    private readonly MainDialog _dialog = new();

    /// <summary>The bot over a conversation state; one for all conversations.</summary>
    public AssistantBot(ConversationState state, AssistantServices services)
    {
        _state = state;
        _services = services;
        _record = state.CreateProperty<ConversationRecord>("record");
        _stack = state.CreateProperty<DialogState>("dialogs");
    }

    /// <inheritdoc/>
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await base.OnTurnAsync(turnContext, cancellationToken);
        await _state.SaveChangesAsync(turnContext, cancellationToken: cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var turn = await BeginTurnAsync(turnContext, cancellationToken);
        turn.Record.Stopped = false;
        turn.NoteTimeOfDay();
        await _dialog.RunAsync(turnContext, _stack, cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task OnMembersAddedAsync(
        IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        if (membersAdded.Any(member => member.Id != turnContext.Activity.Recipient?.Id))
        {
            await GreetAsync(turnContext, cancellationToken);
        }
    }

    /// <inheritdoc/>
    protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        GreetAsync(turnContext, cancellationToken);

    /// <inheritdoc/>
    protected override async Task OnEventActivityAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken)
    {
        if (turnContext.Activity.Name != CheckIn.EventName)
        {
            return;
        }

        var turn = await BeginTurnAsync(turnContext, cancellationToken);
        if (turn.Record.CheckInPlanned)
        {
            turn.Record.CheckInPlanned = false;
            turn.Record.Stopped = false;
            turn.Record.Method = null;
            turn.Record.AskFeeling = true;
            await turn.SayAsync("chat.check_in.hello", cancellationToken);
            // What waits on the stack is yesterday's; the record chooses anew.
            await _stack.SetAsync(turnContext, new DialogState(), cancellationToken);
            await _dialog.RunAsync(turnContext, _stack, cancellationToken);
        }
    }

    // Channels tell of a new conversation twice and at the same moment; the record knows whether the greeting was said.
    private async Task GreetAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var turn = await BeginTurnAsync(turnContext, cancellationToken);
        if (!turn.Record.Greeted)
        {
            await _dialog.RunAsync(turnContext, _stack, cancellationToken);
        }
    }

    private async Task<AssistantTurn> BeginTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        AssistantTurn.Begin(turnContext, await _record.GetAsync(turnContext, () => new ConversationRecord(), cancellationToken), _services);
}
