using BackBot.Channels.Turns;
using BackBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Moq;

namespace BackBot.Channels.Tests.Turns;

public sealed class TurnRunnerTests : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("backbot-test-").FullName;
    private readonly ServiceProvider _services;
    private readonly List<TurnResult> _delivered = [];

    public TurnRunnerTests()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("BackBot:DataFolder", _folder), new("BackBot:Turns:Reruns", "3")]).Build();
        _services = new ServiceCollection()
            .AddLogging()
            .AddBackBotStorage(configuration)
            .AddBackBotChannels(configuration)
            .AddSingleton<ConversationState>()
            .AddSingleton<UserState>()
            .AddSingleton<ITurnFailureReplies, Apologies>()
            .AddSingleton<ScriptedBot>()
            .BuildServiceProvider();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private ScriptedBot Bot => _services.GetRequiredService<ScriptedBot>();

    private IConversationStore Store => _services.GetRequiredService<IConversationStore>();

    [Fact]
    public async Task A_conflict_runs_the_bot_again_from_fresh_state_and_answers_once()
    {
        await OpenAsync();
        await SayAsync("one");
        var interferences = 0;
        Bot.During = async _ =>
        {
            if (interferences++ == 0)
            {
                await InterfereAsync();
            }
        };

        var result = await SayAsync("again");

        Assert.Equal(TurnStatus.Answered, result.Status);
        Assert.Equal(3, Bot.Turns);
        Assert.Contains("2: again", Text(Assert.Single(result.Replies)), StringComparison.Ordinal);
        Assert.Equal(2, _delivered.Count);
    }

    [Fact]
    public async Task Conflicts_without_end_give_up_with_nothing_written()
    {
        await OpenAsync();
        await SayAsync("one");
        Bot.During = _ => InterfereAsync();
        await Assert.ThrowsAsync<StoreUnavailableException>(() => SayAsync("two", "in-2"));
        Assert.Null(await Store.FindTurnAsync(new("test", "c1"), "in-2", Cancel));
        Assert.Single(_delivered);
    }

    [Fact]
    public async Task A_bot_that_never_ends_is_stopped_and_the_person_told()
    {
        await using var other = new TurnRunnerTests();
        await other.OpenAsync();
        other._services.GetRequiredService<TurnOptions>().Timeout = TimeSpan.FromMilliseconds(50);
        other.Bot.During = _ => new TaskCompletionSource().Task;
        Assert.Equal(TurnStatus.Apologised, (await other.SayAsync("x")).Status);
    }

    [Fact]
    public async Task State_of_the_person_joins_the_turn()
    {
        await OpenAsync();
        await SayAsync("user one", conversation: "c1");
        await SayAsync("user two", conversation: "c2");
        var items = await _services.GetRequiredService<IItemStore>().ReadItemsAsync(["test/users/u1"], Cancel);
        Assert.Equal(2, Assert.Single(items).Value.Version);
    }

    [Fact]
    public async Task A_failed_turn_writes_no_state_of_the_person()
    {
        await OpenAsync();
        Bot.During = turn => turn.Activity.Text == "user x" ? throw new InvalidOperationException() : Task.CompletedTask;
        Assert.Equal(TurnStatus.Apologised, (await SayAsync("user x")).Status);
        Assert.Empty(await _services.GetRequiredService<IItemStore>().ReadItemsAsync(["test/users/u1"], Cancel));
    }

    [Fact]
    public async Task Conversations_do_not_wait_for_each_other()
    {
        await OpenAsync();
        var blocked = new TaskCompletionSource();
        Bot.During = turn => turn.Activity.Conversation.Id == "slow" ? blocked.Task : Task.CompletedTask;
        var slow = SayAsync("x", conversation: "slow");
        var second = SayAsync("y", conversation: "slow");
        await SayAsync("z", conversation: "fast");
        Assert.False(slow.IsCompleted);
        Assert.False(second.IsCompleted);
        blocked.SetResult();
        Assert.Equal(3, (await second).Inbound.Sequence);
    }

    [Fact]
    public async Task Outcomes_are_signals_and_reach_the_store_with_the_turn()
    {
        var store = new Mock<IConversationStore>();
        TurnCommit? commit = null;
        store.Setup(s => s.CommitAsync(It.IsAny<TurnCommit>(), It.IsAny<CancellationToken>()))
            .Callback((TurnCommit given, CancellationToken _) => commit = given)
            .ReturnsAsync((TurnCommit given, CancellationToken _) => new CommitResult(CommitStatus.Committed, given.Base));
        await OpenAsync();
        var runner = new TurnRunner(
            _services.GetRequiredService<TurnAdapter>(),
            _services.GetRequiredService<BackBot.Channels.State.TurnStorage>(),
            store.Object,
            new Apologies(),
            new TurnOptions(),
            TimeProvider.System,
            Microsoft.Extensions.Logging.Abstractions.NullLogger<TurnRunner>.Instance);

        await runner.RunAsync(Bot, Request("outcome", "in", "c1"), Cancel);

        var outcome = Assert.Single(commit!.Outcomes);
        Assert.Equal("urgent", outcome.Disposition);
        Assert.Contains("r1", Text(outcome.Detail), StringComparison.Ordinal);
        Assert.False(commit.Forget);
        await runner.RunAsync(Bot, Request("forget me", "in", "c1"), Cancel);
        Assert.True(commit.Forget);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static string Text(StoredActivity activity) => Text(activity.Payload);

    private static string Text(ReadOnlyMemory<byte> json) => System.Text.Encoding.UTF8.GetString(json.Span);

    private Task OpenAsync() => _services.GetRequiredService<IStoreMaintenance>().OpenAsync(Cancel);

    /// <summary>As another instance would: a commit in between.</summary>
    private async Task InterfereAsync()
    {
        var now = await Store.LoadAsync(new("test", "c1"), Cancel);
        var result = await Store.CommitAsync(
            new TurnCommit { Base = now!, Activities = [new(now!.LastSequence + 1, ActivityDirection.Inbound, "{}"u8.ToArray())] }, Cancel);
        Assert.Equal(CommitStatus.Committed, result.Status);
    }

    private Task<TurnResult> SayAsync(string text, string? inboundId = null, string conversation = "c1") =>
        _services.GetRequiredService<TurnRunner>().RunAsync(Bot, Request(text, inboundId, conversation), Cancel);

    private TurnRequest Request(string text, string? inboundId, string conversation)
    {
        var channel = new Mock<ITurnChannel>();
        channel.Setup(c => c.ActivityId(It.IsAny<string>(), It.IsAny<long>())).Returns((string id, long sequence) => $"{id}|{sequence}");
        channel.Setup(c => c.DeliverAsync(It.IsAny<TurnResult>())).Callback((TurnResult result) => _delivered.Add(result)).Returns(Task.CompletedTask);
        return new(
            new Activity(ActivityTypes.Message)
            {
                Text = text,
                ChannelId = "test",
                Conversation = new ConversationAccount { Id = conversation },
                From = new ChannelAccount { Id = "u1" },
                Recipient = new ChannelAccount { Id = "bot" },
            },
            channel.Object,
            inboundId);
    }
}
