using System.Net;
using System.Text.Json;

namespace BackBot.Bench.Reliability;

/// <summary>One whole assessment, found by talking once, to be repeated by many.</summary>
internal static class Journey
{
    private const int Most = 40;

    /// <summary>Answers every question with what is the least worrying, until there is advice.</summary>
    /// <returns>The activities that were posted, in order.</returns>
    public static async Task<IReadOnlyList<string>> FindAsync(HttpClient http, CancellationToken cancellationToken)
    {
        var line = await LineClient.StartAsync(http, cancellationToken);
        var posted = new List<string>();
        while (posted.Count < Most)
        {
            var last = (await line.TranscriptAsync(cancellationToken)).Where(HasSignals).Select(activity => activity.GetProperty("channelData").GetProperty("backbot")).ToList();
            if (last.Any(signals => signals.TryGetProperty("outcome", out _)))
            {
                return posted;
            }

            var answer = Answer(last.Last(signals => signals.TryGetProperty("question", out _)));
            var (status, body) = await line.PostAsync(answer, cancellationToken);
            posted.Add(status == HttpStatusCode.OK ? answer : throw new InvalidOperationException(body));
        }

        throw new InvalidOperationException("The assessment does not end.");
    }

    private static bool HasSignals(JsonElement activity) => activity.TryGetProperty("channelData", out var data) && data.TryGetProperty("backbot", out _);

    private static string Answer(JsonElement signals)
    {
        var question = signals.GetProperty("question").GetString()!;
        var kind = signals.TryGetProperty("kind", out var value) ? value.GetString() : null;
        return (question, kind) switch
        {
            ("agreement", _) => LineClient.Answer(question, "adult"),
            ("age", _) => LineClient.Message("35"),
            (_, "checklist") => LineClient.Answer(question, "none"),
            (_, "yesno") => LineClient.Answer(question, "no"),
            (_, "number") => LineClient.Message("2"),
            (_, "duration") => LineClient.Answer(question, "days"),
            ("read_back", _) => LineClient.Answer(question, "yes"),
            _ => LineClient.Answer(question, "none"),
        };
    }
}
