using BackBot.Content;
using BackBot.Dialogs.Menus;
using BackBot.Dialogs.Messages;
using BackBot.Dialogs.Questions;
using BackBot.Triage;
using BackBot.Understanding;
using Microsoft.Bot.Builder;

namespace BackBot.Dialogs.Turns;

/// <summary>One turn: the message, the record, the content in force and the words of the person's language and country.</summary>
internal sealed class AssistantTurn
{
    private readonly Lazy<Reading> _reading;
    private bool _pressed;

    private AssistantTurn(ITurnContext context, ConversationRecord record, AssistantServices services)
    {
        Context = context;
        Record = record;
        Services = services;
        Content = services.Content();
        Message = IncomingMessage.Read(context.Activity);
        Channel = ChannelFeatures.Of(context.Activity.ChannelId);
        Now = LocalNow(context, services.Clock);
        Words = NewWords();
        _reading = new(Read);
        Asked = FindAsked();
    }

    public ITurnContext Context { get; }

    public ConversationRecord Record { get; }

    public AssistantServices Services { get; }

    public BackBotContent Content { get; }

    public TriagePolicy Policy => Content.Policy;

    public IncomingMessage Message { get; private set; }

    public ChannelFeatures Channel { get; }

    /// <summary>The person's local time where the channel tells it, else the clock's.</summary>
    public DateTimeOffset Now { get; }

    public Words Words { get; private set; }

    /// <summary>
    /// The question this message may answer, as it was asked, whatever a deploy has changed since; found before the message changes anything.
    /// Null when none waits, or when a deploy took it away.
    /// </summary>
    public Question? Asked { get; set; }

    /// <summary>Whether this message told something that waits to be read back.</summary>
    public bool HeardInPassing { get; set; }

    /// <summary>Whether that may be a sign of danger: it is read back before anything else goes on.</summary>
    public bool ReadBackFirst { get; set; }

    /// <summary>Whether something was said already this turn, such as the answer to a question; a question that follows then needs no apology.</summary>
    public bool Replied { get; set; }

    /// <summary>What was understood in the typed text; empty for buttons and empty messages.</summary>
    public Reading Reading => _reading.Value;

    public FactSet Facts => Record.Assessment.ToFactSet();

    public static AssistantTurn Begin(ITurnContext context, ConversationRecord record, AssistantServices services)
    {
        var turn = new AssistantTurn(context, record, services);
        context.TurnState.Set(turn);
        turn.KnowButtons();
        return turn;
    }

    /// <summary>The turn that was begun for this message.</summary>
    public static AssistantTurn Of(ITurnContext context) => context.TurnState.Get<AssistantTurn>();

    /// <summary>The question to ask now: the one gone back to, else what the policy wants to know next; null when nothing can matter any more.</summary>
    public Question? NextQuestion() => Record.Revisit is { } id ? Policy.FindQuestion(id) : Policy.NextQuestion(Record.Assessment);

    /// <summary>Takes up the person this is about, after it changed.</summary>
    public void RefreshWords() => Words = NewWords();

    private Words NewWords() => new(Content, Services.Regions(), Context.Activity.Locale, Services.Defaults, Record.Person);

    // Suggested actions come back as typed text: a label is a button before its words are read for anything else.
    private void KnowButtons()
    {
        if (Message.Payload is null && MenuCatalog.Find(this) is { } menu && menu.Pressed(this) is { } pressed)
        {
            Message = Message with { Payload = new Payload(menu.Id, pressed, null, null) };
        }
        else if (Message.Payload is null && Asked is not null)
        {
            _pressed = AnswerReader.IsLabel(this, Asked);
        }
    }

    private Question? FindAsked()
    {
        if (!Record.Agreed || Record.Question is not { } waiting)
        {
            return null;
        }

        var question = NextQuestion() is { } next && next.Id == waiting ? next : Policy.FindQuestion(waiting);
        var facts = question?.Facts.Where(Record.Shown.Contains).ToList();
        return facts?.Count > 0 ? question! with { Facts = facts } : null;
    }

    private static DateTimeOffset LocalNow(ITurnContext context, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        return context.Activity switch
        {
            { LocalTimestamp: { } local } => now.ToOffset(local.Offset),
            { LocalTimezone: { Length: > 0 } zone } when TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var known) => TimeZoneInfo.ConvertTime(now, known),
            _ => now,
        };
    }

    private Reading Read() => Message.Text.Length == 0 || Message.Payload is not null || _pressed
        ? Reading.Empty
        : Services.Understanding().Read(Message.Text, new ReadingContext
        {
            AboutSomeoneElse = Record.Person is not null,
            AskedFact = Record.Question,
        });
}
