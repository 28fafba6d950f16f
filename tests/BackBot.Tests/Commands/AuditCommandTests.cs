using System.CommandLine;
using System.Text.Json;
using BackBot.Bench.Reliability;
using BackBot.Commands;
using BackBot.Tests.Reliability;

namespace BackBot.Tests.Commands;

public class AuditCommandTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_advice_is_listed_with_its_facts_rules_and_content_but_nobodys_id(bool encrypt)
    {
        await using var bot = await RunningBot.StartAsync($"--BackBot:Storage:Encrypt={encrypt}");
        var line = await bot.TalkAsync();
        await line.PostAsync(LineClient.Answer("agreement", "adult"), Cancel);
        await line.PostAsync(LineClient.Answer("danger_signs", "ticked", "saddle_numbness"), Cancel);

        var lines = await AuditAsync(bot);

        var advice = Assert.Single(lines);
        Assert.Equal("emergency", advice.GetProperty("disposition").GetString());
        Assert.Equal("true", advice.GetProperty("facts").GetProperty("saddle_numbness").GetString());
        Assert.True(advice.GetProperty("rules").GetArrayLength() > 0);
        Assert.False(string.IsNullOrEmpty(advice.GetProperty("content_version").GetString()));
        Assert.True(advice.GetProperty("time").TryGetDateTimeOffset(out _));
        Assert.DoesNotContain(line.Id, advice.GetRawText(), StringComparison.Ordinal);
        Assert.Empty(await AuditAsync(bot, "--since", "2999-01-01"));
    }

    private static async Task<List<JsonElement>> AuditAsync(RunningBot bot, params string[] arguments)
    {
        using var output = new StringWriter();
        var command = AuditCommand.Create(bot.Folders);

        var code = await command.Parse(arguments).InvokeAsync(new InvocationConfiguration { Output = output }, Cancel);

        Assert.Equal(0, code);
        return [.. output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement.Clone())];
    }
}
