namespace BackBot.Storage.Protecting;

/// <summary>Conversations whose content is closed before it is written and opened after it is read.</summary>
internal sealed class ProtectedConversationStore(IConversationStore inner, PayloadProtector protector) : IConversationStore
{
    public async ValueTask<ConversationSnapshot?> LoadAsync(ConversationAddress address, CancellationToken cancellationToken = default) =>
        await inner.LoadAsync(address, cancellationToken) is { } snapshot ? snapshot with { State = protector.Open(snapshot.State) } : null;

    public async ValueTask<CommitResult> CommitAsync(TurnCommit commit, CancellationToken cancellationToken = default)
    {
        var result = await inner.CommitAsync(Close(commit), cancellationToken);
        return result.Snapshot is { } snapshot ? result with { Snapshot = snapshot with { State = protector.Open(snapshot.State) } } : result;
    }

    public async ValueTask<IReadOnlyList<StoredActivity>> ReadActivitiesAsync(
        ConversationAddress address, long afterSequence, int limit, CancellationToken cancellationToken = default) =>
        [.. (await inner.ReadActivitiesAsync(address, afterSequence, limit, cancellationToken)).Select(Open)];

    public async ValueTask<StoredTurn?> FindTurnAsync(ConversationAddress address, string inboundId, CancellationToken cancellationToken = default) =>
        await inner.FindTurnAsync(address, inboundId, cancellationToken) is { } turn ? new(Open(turn.Inbound), [.. turn.Replies.Select(Open)]) : null;

    private StoredActivity Open(StoredActivity activity) => activity with { Payload = protector.Open(activity.Payload) };

    private TurnCommit Close(TurnCommit commit) => commit with
    {
        State = commit.State is { } state ? protector.Close(state) : (ReadOnlyMemory<byte>?)null,
        Activities = [.. commit.Activities.Select(activity => activity with { Payload = protector.Close(activity.Payload) })],
        Outcomes = [.. commit.Outcomes.Select(outcome => outcome with { Detail = protector.Close(outcome.Detail) })],
        Handoffs = [.. commit.Handoffs.Select(handoff => handoff with { Detail = protector.Close(handoff.Detail) })],
        Scheduled = [.. commit.Scheduled.Select(work => work with { Detail = protector.Close(work.Detail) })],
        Items = [.. commit.Items.Select(protector.Close)],
    };
}
