namespace BackBot.Bench.Reliability;

/// <summary>As a channel posts that wants the replies in the response (<c>deliveryMode: expectReplies</c>).</summary>
internal sealed class ExpectRepliesLoad : ILoadClient
{
    public async Task TalkAsync(LeanConnection connection, IReadOnlyList<string> journey, List<double> turns, CancellationToken cancellationToken)
    {
        var id = Guid.NewGuid().ToString("N");
        await SayAsync("""{"type":"conversationUpdate","membersAdded":[{"id":"user"}]}""", 0);
        for (var at = 0; at < journey.Count; at++)
        {
            await SayAsync(journey[at], at + 1);
        }

        async Task SayAsync(string activity, int at) => await connection.PostAsync(
            LeanConnection.Post(
                "/api/messages",
                null,
                $$$"""{"id":"{{{at}}}","channelId":"emulator","serviceUrl":"http://localhost:1","deliveryMode":"expectReplies","conversation":{"id":"{{{id}}}"},"from":{"id":"user-{{{id}}}"},"recipient":{"id":"bot"},{{{activity[1..]}}}"""),
            turns,
            cancellationToken);
    }
}
