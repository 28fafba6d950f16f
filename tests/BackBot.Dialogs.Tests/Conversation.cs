using System.Text.Json;
using BackBot.Content;
using BackBot.Dialogs.Turns;
using BackBot.Understanding;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Time.Testing;

namespace BackBot.Dialogs.Tests;

/// <summary>A conversation with the real dialogs over the real content, through the Bot Framework's test adapter.</summary>
internal sealed class Conversation
{
    private const int MostTurns = 60;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "content");
    private static readonly Lazy<BackBotContent> RealContent = new(() => BackBotContent.Load(Folder, DialogTexts.Required));
    private static readonly Lazy<TextUnderstanding> RealUnderstanding = new(() => TextUnderstanding.Load(Folder));
    private static readonly Lazy<RegionBook> RealRegions = new(() => RegionBook.Load(Folder));

    private readonly string _locale;
    private readonly TestAdapter _adapter;
    private readonly MemoryStorage _storage = new();
    private readonly AssistantServices _services;
    private BackBotContent _content = RealContent.Value;
    private AssistantBot _bot;

    public Conversation(string locale = "en-GB")
    {
        _locale = locale;
        _adapter = new TestAdapter(new ConversationReference
        {
            ChannelId = "test",
            ServiceUrl = "https://test.example",
            User = new ChannelAccount("user", "User"),
            Bot = new ChannelAccount("bot", "Bot"),
            Conversation = new ConversationAccount(false, "personal", Guid.NewGuid().ToString("N")),
        });
        _services = new AssistantServices(
            () => _content, () => RealRegions.Value, () => RealUnderstanding.Value, Clock, new AssistantDefaults("en", "GB", 30, new Uri("https://test.example/media/")));
        _bot = NewBot();
    }

    public static BackBotContent Content => RealContent.Value;

    public static TextUnderstanding Understanding => RealUnderstanding.Value;

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 2, 14, 0, 0, TimeSpan.Zero));

    /// <summary>What the bot said in the last turn.</summary>
    public IReadOnlyList<Activity> Said { get; private set; } = [];

    /// <summary>How many messages the person has sent.</summary>
    public int Sent { get; private set; }

    /// <summary>The id of the question that waits.</summary>
    public string? Question => Said.Select(reply => Data(reply, "question") as string).LastOrDefault(id => id is not null);

    /// <summary>The last outcome that was told, in this turn or an earlier one.</summary>
    public Activity? Outcome { get; private set; }

    public string? Disposition => Outcome is null ? null : (string?)Data(Outcome, "outcome");

    public static object? Data(Activity activity, string name) =>
        activity.ChannelData is IDictionary<string, object> { } data && data["backbot"] is IDictionary<string, object> own && own.TryGetValue(name, out var value) ? value : null;

    public object? LastData(string name) => Said.Select(reply => Data(reply, name)).LastOrDefault(value => value is not null);

    public Task JoinAsync() => SendAsync(new Activity
    {
        Type = ActivityTypes.ConversationUpdate,
        MembersAdded = [new ChannelAccount("user"), new ChannelAccount("bot")],
    });

    public Task SayAsync(string text) => SendAsync(new Activity { Type = ActivityTypes.Message, Text = text });

    public Task AnswerAsync(string question, string answer, string? ticked = null) => PressAsync(new { backbot = new { question, answer }, ticked });

    public Task CommandAsync(string command) => PressAsync(new { backbot = new { command } });

    // Officially a JObject and here a JsonElement: both are known to the dialogs by their JSON text alone.
    public Task PressAsync(object value) => SendAsync(new Activity { Type = ActivityTypes.Message, Value = JsonSerializer.Serialize(value) });

    public async Task SendAsync(Activity activity)
    {
        Sent += activity.Type == ActivityTypes.Message ? 1 : 0;
        activity.Locale = _locale;
        await _adapter.ProcessActivityAsync(activity, _bot.OnTurnAsync, CancellationToken.None);
        var said = new List<Activity>();
        while (_adapter.GetNextReply() is Activity reply)
        {
            said.Add(reply);
        }

        Said = said;
        Outcome = said.LastOrDefault(reply => Data(reply, "outcome") is not null) ?? Outcome;
    }

    /// <summary>A new process over the same storage: nothing but what was saved is left.</summary>
    public void Restart() => _bot = NewBot();

    /// <summary>A new process with other content over the same storage.</summary>
    public void Deploy(BackBotContent content)
    {
        _content = content;
        Restart();
    }

    /// <summary>A person to whom nothing harmful applies, who has come to this question.</summary>
    public static async Task<Conversation> AtAsync(string question)
    {
        var conversation = new Conversation();
        await conversation.JoinAsync();
        await conversation.AnswerAsync("agreement", "adult");
        while (conversation.Question != question)
        {
            await conversation.AnswerHarmlessAsync();
        }

        return conversation;
    }

    /// <summary>Answers what is left, harmlessly, up to the advice; returns which questions that were.</summary>
    public async Task<IReadOnlyList<string>> FinishAsync()
    {
        var asked = new List<string>();
        for (; Question is not "next"; await AnswerHarmlessAsync())
        {
            asked.Add(Question!);
        }

        return asked;
    }

    /// <summary>Answers the question that waits so that nothing speaks against a stretch.</summary>
    public Task AnswerHarmlessAsync() => Question switch
    {
        _ when Sent > MostTurns => throw new InvalidOperationException($"The conversation does not get on: {Question} waits."),
        "pain_0_10" => SayAsync("2"),
        "duration" => AnswerAsync("duration", "days"),
        "age" => SayAsync("40"),
        "agreement" => AnswerAsync("agreement", "adult"),
        "read_back" => AnswerAsync("read_back", "yes"),
        var question when (string?)LastData("kind") == "yesno" => AnswerAsync(question!, "no"),
        var question => AnswerAsync(question!, "none"),
    };

    private AssistantBot NewBot() => new(new ConversationState(_storage), _services);
}
