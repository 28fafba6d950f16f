using BackBot.BotFramework.State;
using BackBot.Channels.State;
using BackBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace BackBot.Channels.Turns;

/// <summary>
/// Runs turns: one at a time in a conversation, each committed whole before anything of it leaves (docs/adr/0042).
/// A duplicate is answered with the first turn's replies. When another instance was faster, the bot runs again from fresh state.
/// </summary>
public sealed partial class TurnRunner
{
    private readonly TurnAdapter _adapter;
    private readonly TurnStorage _storage;
    private readonly IConversationStore _store;
    private readonly ITurnFailureReplies _failureReplies;
    private readonly TurnOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<TurnRunner> _logger;
    private readonly ConversationGates _gates = new();
    private readonly OpenQuestions _questions;

    internal TurnRunner(
        TurnAdapter adapter,
        TurnStorage storage,
        IConversationStore store,
        ITurnFailureReplies failureReplies,
        TurnOptions options,
        TimeProvider time,
        ILogger<TurnRunner> logger)
    {
        _adapter = adapter;
        _storage = storage;
        _store = store;
        _failureReplies = failureReplies;
        _options = options;
        _time = time;
        _logger = logger;
        _questions = new OpenQuestions(time);
    }

    /// <summary>Runs a turn to its end, delivery included. A turn that has begun is finished even when whoever asked has gone.</summary>
    /// <param name="bot">Who answers.</param>
    /// <param name="request">The inbound activity.</param>
    /// <param name="cancellationToken">Stops waiting for the conversation's turn.</param>
    /// <exception cref="StoreUnavailableException">The turn can't be committed now; nothing of it is left.</exception>
    public async Task<TurnResult> RunAsync(IBot bot, TurnRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(bot);
        ArgumentNullException.ThrowIfNull(request);
        var address = new ConversationAddress(request.Activity.ChannelId, request.Activity.Conversation.Id);
        var start = _time.GetTimestamp();
        using var pass = await _gates.EnterAsync(address, cancellationToken);
        using var span = TurnTelemetry.Turn(address.Channel, request.Activity.Type);
        var result = await CommitAsync(bot, request, address);
        if (result.Status != TurnStatus.Duplicate)
        {
            using var deliver = TurnTelemetry.Part("deliver");
            await request.Channel.DeliverAsync(result);
        }

        TurnTelemetry.Ended(span, address.Channel, result.Status, _time.GetElapsedTime(start));
        return result;
    }

    private async Task<TurnResult> CommitAsync(IBot bot, TurnRequest request, ConversationAddress address)
    {
        var activity = request.Activity;
        for (var run = 0; run <= _options.Reruns; run++)
        {
            var snapshot = await LoadAsync(address);
            var draft = new TurnDraft(request, activity, snapshot, _time.GetUtcNow());
            if (!await TryRunBotAsync(bot, draft))
            {
                TurnTelemetry.Conflict();
                activity = draft.OriginalActivity();
                continue;
            }

            var commit = draft.ToCommit();
            var committed = await CommitAsync(commit);
            if (committed.Status == CommitStatus.Committed)
            {
                TurnTelemetry.Committed(commit.Outcomes, draft.Question);
                _questions.Note(address, draft.Question);
                return draft.ToResult(committed);
            }

            if (committed.Status == CommitStatus.Duplicate && await _store.FindTurnAsync(address, request.InboundId!) is { } first)
            {
                return new(TurnStatus.Duplicate, address, request.Activity, first.Inbound, first.Replies, []) { Forgotten = ReplySignals.Of(first.Replies).Forget };
            }

            TurnTelemetry.Conflict();
            activity = draft.OriginalActivity();
        }

        throw new StoreUnavailableException("Other instances were faster every time.");
    }

    private async ValueTask<ConversationSnapshot> LoadAsync(ConversationAddress address)
    {
        using var part = TurnTelemetry.Part("load");
        return await _store.LoadAsync(address) ?? ConversationSnapshot.New(address);
    }

    private async ValueTask<CommitResult> CommitAsync(TurnCommit commit)
    {
        using var part = TurnTelemetry.Part("commit");
        return await _store.CommitAsync(commit);
    }

    /// <summary>False when somebody else changed what the bot read, and it must run again.</summary>
    private async Task<bool> TryRunBotAsync(IBot bot, TurnDraft draft)
    {
        var scope = draft.Scope;
        using var part = TurnTelemetry.Part("bot");
        using var timeout = new CancellationTokenSource(_options.Timeout, _time);
        try
        {
            _storage.Enter(scope);
            var (replies, invoke) = await _adapter.RunAsync(draft.Activity, draft.Request.Channel, bot, timeout.Token).WaitAsync(timeout.Token);
            draft.Answer(replies, invoke);
            return true;
        }
        catch (ETagConflictException)
        {
            return false;
        }
        catch (Exception e) when (e is not StoreUnavailableException)
        {
            LogTurnFailed(e.GetType().Name, draft.Activity.ChannelId, draft.Activity.Type, StackTraces.Of(e));
            draft.Apologise(_failureReplies.RepliesTo(draft.Activity));
            return true;
        }
        finally
        {
            scope.Closed = true;
        }
    }

    // Neither the message of an exception nor an activity is logged: both may hold a person's words.
    [LoggerMessage(LogLevel.Error, "A turn failed with {Exception} (channel {Channel}, activity {Type}); the person was told. {Where}")]
    private partial void LogTurnFailed(string exception, string channel, string type, string where);
}
