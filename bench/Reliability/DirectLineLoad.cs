using System.Text.Json;

namespace BackBot.Bench.Reliability;

/// <summary>As Web Chat posts: a token, a conversation, then each activity, answered by its id. Asking for the token is no turn.</summary>
internal sealed class DirectLineLoad : ILoadClient
{
    public async Task TalkAsync(LeanConnection connection, IReadOnlyList<string> journey, List<double> turns, CancellationToken cancellationToken)
    {
        using var generated = JsonDocument.Parse(await connection.PostAsync(LeanConnection.Post("/v3/directline/tokens/generate", null, string.Empty), null, cancellationToken));
        var token = generated.RootElement.GetProperty("token").GetString()!;
        using var conversation = JsonDocument.Parse(await connection.PostAsync(LeanConnection.Post("/v3/directline/conversations", token, string.Empty), turns, cancellationToken));
        var path = $"/v3/directline/conversations/{conversation.RootElement.GetProperty("conversationId").GetString()}/activities";
        foreach (var activity in journey)
        {
            await connection.PostAsync(LeanConnection.Post(path, token, activity), turns, cancellationToken);
        }
    }
}
