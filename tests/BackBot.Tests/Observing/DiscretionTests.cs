using System.Net;
using BackBot.Bench.Reliability;
using BackBot.Tests.Reliability;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace BackBot.Tests.Observing;

/// <summary>What people say, and what follows from it, stays in the store.</summary>
public class DiscretionTests
{
    private const string Mark = "quokkamark";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Words_facts_and_tokens_are_in_no_log_trace_metric_or_plain_file()
    {
        using var emitted = new EverythingEmitted();
        await using var bot = await RunningBot.StartAsync(
            builder => builder.Services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(emitted)),
            "--Logging:LogLevel:Default=Trace",
            "--Logging:LogLevel:Microsoft.AspNetCore=Warning");
        var line = await bot.TalkAsync();

        await SayAsync(line, LineClient.Answer("agreement", "adult"));
        await SayAsync(line, LineClient.Message($"my back is stiff and my saddle is {Mark}"));
        await SayAsync(line, LineClient.Answer("danger_signs", "ticked", "saddle_numbness"));
        var (refused, _) = await line.PostAsync($"{{\"type\":\"{Mark}\",\"text\":[{{\"{Mark}\":", Cancel);
        var transcript = await line.TranscriptAsync(Cancel);

        Assert.Equal(HttpStatusCode.BadRequest, refused);
        Assert.Contains(transcript, activity => activity.GetRawText().Contains("\"outcome\":\"emergency\"", StringComparison.Ordinal));
        string[] secret = [Mark, line.Token, line.StreamUrl.Split("t=")[1]];
        Assert.All(secret, word =>
        {
            AssertNowhere(word, emitted.Logs);
            AssertNowhere(word, emitted.Spans);
            AssertNowhere(word, emitted.Measurements);
        });
        AssertNowhere("saddle", emitted.Logs);
        AssertNowhere("saddle", emitted.Spans.Where(span => span.StartsWith("turn", StringComparison.Ordinal)));
        Assert.Contains(emitted.Measurements, m => m == "backbot.outcomes [disposition, emergency]");
        foreach (var file in Directory.EnumerateFiles(bot.Data, "*", SearchOption.AllDirectories).Where(file => !Path.GetFileName(file).StartsWith("backbot.db", StringComparison.Ordinal)))
        {
            Assert.DoesNotContain(Mark, await File.ReadAllTextAsync(file, Cancel), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_turn_is_a_span_with_its_parts_and_counts_by_question()
    {
        using var emitted = new EverythingEmitted();
        await using var bot = await RunningBot.StartAsync();
        var line = await bot.TalkAsync();

        await SayAsync(line, LineClient.Answer("agreement", "adult"));

        Assert.All(
            (string[])["turn", "load", "bot", "commit", "deliver"],
            part => Assert.Contains($"BackBot/{part}", emitted.SpanNames));
        Assert.Contains(emitted.Measurements, m => m.StartsWith("backbot.turn.duration ", StringComparison.Ordinal));
        Assert.Contains(emitted.Measurements, m => m == "backbot.questions.asked [question, agreement]");
    }

    private static async Task SayAsync(LineClient line, string activity) =>
        Assert.Equal(HttpStatusCode.OK, (await line.PostAsync(activity, Cancel)).Status);

    private static void AssertNowhere(string word, IEnumerable<string> emitted) =>
        Assert.DoesNotContain(emitted, text => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
