using System.Text;

namespace BackBot.Storage.Tests;

/// <summary>Makes turns for tests.</summary>
internal static class Turns
{
    public static ConversationAddress Address(string id = "c1", string channel = "directline") => new(channel, id);

    public static ReadOnlyMemory<byte> Json(string text) => Encoding.UTF8.GetBytes($$"""{"text":"{{text}}"}""");

    public static string Text(ReadOnlyMemory<byte> payload) => Encoding.UTF8.GetString(payload.Span);

    /// <summary>A message with one reply and a new state.</summary>
    public static TurnCommit Turn(ConversationSnapshot from, string text, string? inboundId = null, string? user = "u1") => new()
    {
        Base = from,
        UserId = user,
        State = Json("state after " + text),
        Activities =
        [
            new(from.LastSequence + 1, ActivityDirection.Inbound, Json(text), inboundId),
            new(from.LastSequence + 2, ActivityDirection.Outbound, Json("reply to " + text)),
        ],
    };

    public static async Task<ConversationSnapshot> CommitAsync(this StoreUnderTest store, TurnCommit commit)
    {
        var result = await store.Conversations.CommitAsync(commit, TestContext.Current.CancellationToken);
        Assert.Equal(CommitStatus.Committed, result.Status);
        return result.Snapshot!;
    }

    public static Task<ConversationSnapshot> TalkAsync(this StoreUnderTest store, string id, string text, string? user = "u1") =>
        store.CommitAsync(Turn(ConversationSnapshot.New(Address(id)), text, user: user));

    public static async Task<string[]> TranscriptAsync(this StoreUnderTest store, ConversationAddress address, long after = 0)
    {
        var activities = await store.Conversations.ReadActivitiesAsync(address, after, 1000, TestContext.Current.CancellationToken);
        return [.. activities.Select(activity => Text(activity.Payload))];
    }
}
