using BackBot.BotFramework.Json;
using BackBot.Channels.State;
using BackBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackBot.Channels.Turns;

/// <summary>A turn between the bot and the store.</summary>
internal sealed class TurnDraft
{
    private readonly ConversationSnapshot _snapshot;
    private readonly DateTimeOffset _now;
    private readonly List<StoredActivity> _activities = [];
    private readonly List<OutboxMessage> _outbox = [];
    private ReplySignals _signals = new();
    private InvokeResponse? _invoke;
    private bool _failed;
    private bool _forget;

    public TurnDraft(TurnRequest request, Activity activity, ConversationSnapshot snapshot, DateTimeOffset now)
    {
        Request = request;
        Activity = activity;
        _snapshot = snapshot;
        _now = now;
        var sequence = snapshot.LastSequence + 1;
        activity.Id = request.Channel.ActivityId(snapshot.Address.Id, sequence) ?? activity.Id;
        activity.Timestamp ??= now;
        // Channels don't tell it with every kind of activity.
        activity.Locale = string.IsNullOrEmpty(activity.Locale) ? snapshot.Locale : activity.Locale;
        _activities.Add(new(sequence, request.Direction, ActivityJson.Serialize(activity), request.InboundId));
        Scope = new TurnScope(snapshot, activity.From?.Id is { } user ? new(activity.ChannelId, user) : null);
    }

    public TurnRequest Request { get; }

    public Activity Activity { get; }

    public TurnScope Scope { get; }

    /// <summary>The inbound activity as it was before the bot ran, for running it again: the bot may have changed what it got.</summary>
    public Activity OriginalActivity() => ActivityJson.Deserialize(_activities[0].Payload.Span);

    public void Answer(TurnReplies replies, InvokeResponse? invoke)
    {
        _invoke = invoke;
        _forget = replies.Forget;
        foreach (var (operation, reply) in replies.All)
        {
            Add(operation, reply);
        }
    }

    /// <summary>What the bot did is dropped; the person gets these replies.</summary>
    public void Apologise(IReadOnlyList<Activity> replies)
    {
        _failed = true;
        _signals = new();
        _outbox.Clear();
        _activities.RemoveRange(1, _activities.Count - 1);
        var reference = Activity.GetConversationReference();
        foreach (var reply in replies)
        {
            Add(OutboxOperation.Send, reply.ApplyConversationReference(reference));
        }
    }

    /// <summary>The question the turn ends with; null when it asks none.</summary>
    public string? Question => _signals.Question;

    private bool Forget => _forget || _signals.Forget;

    public TurnCommit ToCommit() => new()
    {
        Base = _snapshot,
        Activities = _activities,
        UserId = Activity.From?.Id,
        Locale = Activity.Locale,
        Reference = Reference(),
        State = _failed ? null : Scope.State,
        Items = _failed ? [] : [.. Scope.Items],
        Outcomes = _signals.Outcomes,
        Handoffs = _signals.Handoffs,
        Scheduled = _signals.Scheduled,
        Forget = Forget,
        Outbox = _outbox,
    };

    public TurnResult ToResult(CommitResult committed) => new(
        _failed ? TurnStatus.Apologised : TurnStatus.Answered,
        _snapshot.Address,
        Activity,
        _activities[0],
        _activities.GetRange(1, _activities.Count - 1),
        _outbox,
        _invoke,
        committed.Backlog)
    {
        Forgotten = Forget,
    };

    private void Add(OutboxOperation operation, Activity reply)
    {
        var sequence = _activities[^1].Sequence + 1;
        if (operation == OutboxOperation.Send)
        {
            reply.Id = Request.Channel.ActivityId(_snapshot.Address.Id, sequence);
        }

        reply.Timestamp ??= _now;
        if (Request.Direction == ActivityDirection.Hidden && reply.ReplyToId == Activity.Id)
        {
            // A client waits for the activity a reply belongs to, and this one it will never see.
            reply.ReplyToId = null;
        }

        var payload = ActivityJson.Serialize(reply);
        _signals.Read(payload);
        _activities.Add(new(sequence, ActivityDirection.Outbound, payload));
        if (Request.Channel.UsesOutbox(Activity))
        {
            _outbox.Add(new(sequence, operation));
        }
    }

    /// <summary>The conversation reference, when it changed.</summary>
    private ReadOnlyMemory<byte>? Reference()
    {
        var reference = Activity.GetConversationReference();
        reference.ActivityId = null;
        var json = ActivityJson.Serialize(reference);
        // Typed, because a null array would become an empty reference and wipe the one that is there.
        return json.AsSpan().SequenceEqual(_snapshot.Reference.Span) ? default(ReadOnlyMemory<byte>?) : json;
    }
}
