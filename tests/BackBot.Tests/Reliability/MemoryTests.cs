using BackBot.Bench.Reliability;

namespace BackBot.Tests.Reliability;

/// <summary>What is measured of the whole process is measured while no other test runs in it.</summary>
[Collection(nameof(Alone))]
public class MemoryTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Assessment_after_assessment_leaves_nothing_in_memory()
    {
        await using var bot = await RunningBot.StartAsync([.. ServerProcess.Wide, "--BackBot:Storage:CachedConversations=100"]);
        var journey = await Journey.FindAsync(bot.Client, Cancel);
        await SoakAsync(1_000);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var run = await SoakAsync(4_000);

        // 4,000 turns hold some 20 MB of activities and state; a tenth of it would show here if a conversation left something behind.
        Assert.True(run.Turns >= 4_000);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 4 << 20);

        async Task<LoadRun> SoakAsync(long turns)
        {
            var soak = new LoadRun(bot.Client.BaseAddress!, journey);
            await soak.RunAsync(connections: 4, TimeSpan.FromMinutes(5), turns, Cancel);
            return soak;
        }
    }
}
