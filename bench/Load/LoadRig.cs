using System.Collections.Concurrent;
using BackBot.Channels;
using BackBot.Channels.Turns;
using BackBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace BackBot.Bench.Load;

/// <summary>A store in a temporary folder with an echo bot on top that keeps a state of about a kilobyte.</summary>
internal sealed class LoadRig : IAsyncDisposable, IBot, ITurnChannel, ITurnFailureReplies
{
    private readonly string _folder = Directory.CreateTempSubdirectory("backbot-load-").FullName;
    private readonly ServiceProvider _services;
    private readonly ConcurrentDictionary<(int, int), ConversationSnapshot> _snapshots = new();
    private readonly byte[] _payload = new byte[600];
    private readonly ConversationState _state;
    private readonly IStatePropertyAccessor<List<string>> _heard;
    private readonly TurnRunner _runner;

    private LoadRig()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("BackBot:DataFolder", _folder)]).Build();
        _services = new ServiceCollection()
            .AddLogging()
            .AddBackBotStorage(configuration)
            .AddBackBotChannels(configuration)
            .AddSingleton<ITurnFailureReplies>(this)
            .BuildServiceProvider();
        _state = new ConversationState(_services.GetRequiredService<IStorage>());
        _heard = _state.CreateProperty<List<string>>("heard");
        _runner = _services.GetRequiredService<TurnRunner>();
    }

    public static async Task<LoadRig> OpenAsync()
    {
        var rig = new LoadRig();
        await rig._services.GetRequiredService<IStoreMaintenance>().OpenAsync();
        return rig;
    }

    /// <summary>One turn straight into the store. A conversation lasts 20 turns.</summary>
    public async Task CommitAsync(int conversation, int turn)
    {
        var key = (conversation, turn / 20);
        var from = _snapshots.GetValueOrDefault(key) ?? ConversationSnapshot.New(new("load", $"{conversation}-{turn / 20}"));
        var result = await _services.GetRequiredService<IConversationStore>().CommitAsync(new TurnCommit
        {
            Base = from,
            UserId = "u" + conversation,
            State = _payload,
            Activities =
            [
                new(from.LastSequence + 1, ActivityDirection.Inbound, _payload, "client:" + turn),
                new(from.LastSequence + 2, ActivityDirection.Outbound, _payload),
            ],
        });
        _snapshots[key] = result.Snapshot!;
        _snapshots.TryRemove((conversation, (turn / 20) - 1), out _);
    }

    /// <summary>One turn through the engine. A conversation lasts 20 turns.</summary>
    public Task TurnAsync(int conversation, int turn) => _runner.RunAsync(this, new(
        new Activity(ActivityTypes.Message)
        {
            Text = "My back is stiff in the morning.",
            ChannelId = "load",
            Conversation = new ConversationAccount { Id = $"{conversation}-{turn / 20}" },
            From = new ChannelAccount { Id = "u" + conversation },
            Recipient = new ChannelAccount { Id = "bot" },
        },
        this,
        "client:" + turn));

    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var heard = await _heard.GetAsync(turnContext, () => [], cancellationToken);
        heard.Add(turnContext.Activity.Text);
        await turnContext.SendActivityAsync(MessageFactory.Text("I heard: " + turnContext.Activity.Text), cancellationToken);
        await _state.SaveChangesAsync(turnContext, false, cancellationToken);
    }

    public bool UsesOutbox(Activity inbound) => false;

    public string ActivityId(string conversationId, long sequence) => $"{conversationId}|{sequence:D7}";

    public void Prepare(ITurnContext turn)
    {
    }

    public Task DeliverAsync(TurnResult result) => Task.CompletedTask;

    public IReadOnlyList<Activity> RepliesTo(Activity inbound) => throw new InvalidOperationException("The bench's bot failed.");

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
