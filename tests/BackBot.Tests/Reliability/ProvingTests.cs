using BackBot.Bench.Reliability;
using BackBot.Bench.Reliability.Faults;

namespace BackBot.Tests.Reliability;

/// <summary>The short forms of the harness in <c>bench/Reliability</c>; the long ones and their last figures are in docs/reliability.md.</summary>
public class ProvingTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killing_the_process_while_people_talk_loses_doubles_and_mixes_nothing()
    {
        using var folder = new StagedFolder();
        await using var server = new ServerProcess(folder, ServerProcess.Wide);
        var run = new KillRun([server], clients: 6, messages: 5, TimeSpan.Zero);

        await run.RunAsync(times: 3, TextWriter.Null, Cancel);

        Assert.True(run.Acknowledged > 0);
        Assert.True(run.Findings.IsClean, run.Findings.ToString());
    }

    [Fact]
    public async Task Killing_an_instance_on_PostgreSQL_while_the_others_serve_loses_doubles_and_mixes_nothing()
    {
        await using var database = await PostgreSqlServer.StartNewAsync();
        using var folder = new StagedFolder();
        await using var one = new ServerProcess(folder, [.. ServerProcess.Wide, .. database.Settings]);
        await using var two = new ServerProcess(folder, [.. ServerProcess.Wide, .. database.Settings]);
        var run = new KillRun([one, two], clients: 4, messages: 4, TimeSpan.FromMilliseconds(20));

        await run.RunAsync(times: 2, TextWriter.Null, Cancel);

        Assert.True(run.Acknowledged > 0);
        Assert.True(run.Findings.IsClean, run.Findings.ToString());
    }

    [Fact]
    public async Task With_the_database_away_people_are_told_to_try_again_and_talk_on_when_it_is_back()
    {
        await using var database = await PostgreSqlServer.StartNewAsync();
        await using var bot = await RunningBot.StartAsync([.. ServerProcess.Wide, .. database.Settings]);
        var stopped = new FaultRun(bot.Client, new StoppedDatabase(database), clients: 3);
        var readOnly = new FaultRun(bot.Client, new ReadOnlyDatabase(database), clients: 3);

        await stopped.RunAsync(TimeSpan.Zero, refusals: 10, Cancel);
        await readOnly.RunAsync(TimeSpan.Zero, refusals: 10, Cancel);

        Assert.All((FaultRun[])[stopped, readOnly], run =>
        {
            Assert.True(run.Findings.IsClean, run.ToString());
            Assert.StartsWith("503: ", run.Refusals, StringComparison.Ordinal);
            Assert.DoesNotContain(", ", run.Refusals, StringComparison.Ordinal);
            Assert.Equal(System.Net.HttpStatusCode.ServiceUnavailable, run.ReadyMeanwhile);
        });
    }

    [Fact]
    public async Task Several_clients_in_one_conversation_make_one_sequence_of_whole_turns()
    {
        await using var bot = await RunningBot.StartAsync(ServerProcess.Wide);
        var history = new ConcurrentHistory(bot.Client);

        await history.RunAsync(conversations: 20, writers: 4, messages: 4, Cancel);

        Assert.True(history.Operations > 20 * 4 * 4);
        Assert.True(history.Findings.IsClean, history.Findings.ToString());
    }

    [Fact]
    public async Task Hostile_requests_break_nothing_and_see_nothing_of_others()
    {
        await using var bot = await RunningBot.StartAsync(ServerProcess.Wide);
        var run = new HostileRun(bot.Client, seed: 7);

        await run.RunAsync(inputs: 3_000, Cancel);

        Assert.True(run.Unhandled == 0, run.Statuses);
        Assert.Equal(0, run.Leaks);
        Assert.True(await run.VictimIsUntouchedAsync(Cancel));
    }

    [Fact]
    public async Task Many_open_sockets_all_hear_their_own_answers()
    {
        using var folder = new StagedFolder();
        await using var server = new ServerProcess(folder, ServerProcess.Wide);
        await server.StartAsync(Cancel);
        var run = new SocketRun(server);

        await run.RunAsync(sockets: 100, Cancel);

        Assert.Equal(100, run.Answered);
    }

    [Fact]
    public async Task Asked_to_stop_it_finishes_and_leaves_in_order()
    {
        using var folder = new StagedFolder();
        await using var server = new ServerProcess(folder, ServerProcess.Wide);
        await server.StartAsync(Cancel);
        var line = await LineClient.StartAsync(server.Client, Cancel);
        using var socket = new System.Net.WebSockets.ClientWebSocket();
        await socket.ConnectAsync(new Uri(line.StreamUrl), Cancel);

        var stopping = server.StopAsync(Cancel);
        var buffer = new byte[64 * 1024];
        while (socket.State == System.Net.WebSockets.WebSocketState.Open)
        {
            await socket.ReceiveAsync(buffer, Cancel);
        }

        Assert.Equal(System.Net.WebSockets.WebSocketCloseStatus.EndpointUnavailable, socket.CloseStatus);
        Assert.Equal(0, await stopping);
    }
}
