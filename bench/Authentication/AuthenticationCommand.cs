using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using BackBot.Bench.Reliability;
using BackBot.Bench.Verbs;
using BackBot.Hosting;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace BackBot.Bench.Authentication;

/// <summary>
/// <c>authentication [--assessments n]</c>: whole assessments through <c>/api/messages</c> with signed tokens, one turn after the other, and the
/// time that judging a token takes of them once the keys are there.
/// </summary>
internal static class AuthenticationCommand
{
    private const string AppId = "1b9fb3c9-0b6f-4f0e-8d1a-6d9d3f2f9a11";
    private const string ServiceUrl = "https://smba.example/emea/";

    public static async Task<int> RunAsync(string[] arguments)
    {
        var assessments = (int)new Options(arguments).Number("assessments", 300);
        await using var issuer = await ChannelIssuer.StartAsync();
        using var folder = new StagedFolder();
        await using var app = BotHost.Build(folder.Folders, [
            "--urls=http://127.0.0.1:0",
            "--Logging:LogLevel:Default=Warning",
            $"--MicrosoftAppId={AppId}",
            "--MicrosoftAppPassword=of the bench",
            $"--ToBotFromChannelOpenIdMetadataUrl={issuer.Metadata}",
        ]);
        await app.StartAsync();
        using var http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        var journey = await Journey.FindAsync(http, CancellationToken.None);
        var token = issuer.Token(AppId, ServiceUrl);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var door = app.Services.GetRequiredService<BotFrameworkAuthentication>();

        await MeasureAsync(http, door, token, journey, Math.Max(1, assessments / 10), "warm");
        var (turns, judged) = await MeasureAsync(http, door, token, journey, assessments, "run");
        var turn = Median(turns);
        var judging = Median(judged);
        Console.WriteLine(
            $"authentication: {turns.Count:N0} turns, median {turn.TotalMicroseconds:N0} µs each with everything, of which {judging.TotalMicroseconds:N0} µs judge the token: {judging / turn:P1}");
        return 0;
    }

    private static async Task<(List<TimeSpan> Turns, List<TimeSpan> Judged)> MeasureAsync(
        HttpClient http, BotFrameworkAuthentication door, string token, IReadOnlyList<string> journey, int assessments, string run)
    {
        List<TimeSpan> turns = [], judged = [];
        var activity = new Activity(ActivityTypes.Message) { ChannelId = "msteams", ServiceUrl = ServiceUrl, Conversation = new ConversationAccount(id: "a:1") };
        for (var assessment = 0; assessment < assessments; assessment++)
        {
            for (var step = 0; step < journey.Count; step++)
            {
                using var content = new StringContent(Posted(journey[step], $"{run}-{assessment}", step), Encoding.UTF8, "application/json");
                turns.Add(await TimeAsync(async () => (await http.PostAsync(new Uri("/api/messages", UriKind.Relative), content)).EnsureSuccessStatusCode()));
                judged.Add(await TimeAsync(() => door.AuthenticateRequestAsync(activity, $"Bearer {token}", CancellationToken.None)));
            }
        }

        return (turns, judged);
    }

    private static string Posted(string answer, string conversation, int step)
    {
        var activity = JsonNode.Parse(answer)!.AsObject();
        activity["id"] = $"{conversation}-{step}";
        activity["channelId"] = "msteams";
        activity["serviceUrl"] = ServiceUrl;
        activity["deliveryMode"] = DeliveryModes.ExpectReplies;
        activity["from"] = new JsonObject { ["id"] = $"29:{conversation}" };
        activity["recipient"] = new JsonObject { ["id"] = "28:bot" };
        activity["conversation"] = new JsonObject { ["id"] = $"a:{conversation}", ["conversationType"] = "personal" };
        return activity.ToJsonString();
    }

    private static async Task<TimeSpan> TimeAsync(Func<Task> work)
    {
        var start = TimeProvider.System.GetTimestamp();
        await work();
        return TimeProvider.System.GetElapsedTime(start);
    }

    private static TimeSpan Median(List<TimeSpan> times)
    {
        times.Sort();
        return times[times.Count / 2];
    }
}
