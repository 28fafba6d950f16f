using System.Diagnostics;
using System.Diagnostics.Metrics;
using BackBot.Storage;

namespace BackBot.Channels.Turns;

/// <summary>
/// What the turn engine tells of itself: a span per turn with its parts, and counts. Tags are names from code and content only;
/// a person's words, facts, ids and the conversation's id never get here (docs/adr/0060).
/// </summary>
public static class TurnTelemetry
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Name = "BackBot";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> Turns = Meter.CreateCounter<long>("backbot.turns", description: "Turns by channel and how they ended.");
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("backbot.turn.duration", "s", "From the inbound activity to its delivered replies.");
    private static readonly Counter<long> Conflicts = Meter.CreateCounter<long>("backbot.turn.conflicts", description: "Turns run again because another instance was faster.");
    private static readonly Counter<long> Outcomes = Meter.CreateCounter<long>("backbot.outcomes", description: "Advice given, by disposition.");
    private static readonly Counter<long> Asked = Meter.CreateCounter<long>("backbot.questions.asked", description: "Questions asked, by id.");
    private static readonly Counter<long> Left = Meter.CreateCounter<long>("backbot.questions.left", description: "Conversations that fell silent at a question, by its id.");
    private static readonly Histogram<double> DeliveryLag = Meter.CreateHistogram<double>("backbot.delivery.lag", "s", "From a reply's commit to its delivery through the connector.");
    private static readonly Counter<long> DeadLetters = Meter.CreateCounter<long>("backbot.dead_letters", description: "Deliveries given up for good.");

    internal static Activity? Turn(string channel, string type) =>
        Source.StartActivity("turn", ActivityKind.Internal)?.SetTag("backbot.channel", Known(channel)).SetTag("backbot.activity", type);

    internal static Activity? Part(string name) => Source.StartActivity(name);

    internal static void Ended(Activity? span, string channel, TurnStatus status, TimeSpan took)
    {
        var tag = new KeyValuePair<string, object?>("channel", Known(channel));
        Turns.Add(1, tag, new("status", status.ToString()));
        Duration.Record(took.TotalSeconds, tag);
        span?.SetTag("backbot.status", status.ToString());
    }

    internal static void Conflict() => Conflicts.Add(1);

    internal static void Committed(IReadOnlyList<OutcomeRecord> outcomes, string? question)
    {
        foreach (var outcome in outcomes)
        {
            Outcomes.Add(1, new KeyValuePair<string, object?>("disposition", outcome.Disposition));
        }

        if (question is not null)
        {
            Asked.Add(1, new KeyValuePair<string, object?>("question", question));
        }
    }

    internal static void LeftAt(string question) => Left.Add(1, new KeyValuePair<string, object?>("question", question));

    internal static void Delivered(TimeSpan lag) => DeliveryLag.Record(lag.TotalSeconds);

    internal static void Buried() => DeadLetters.Add(1);

    // Whoever may post to the connector writes the channel's name; only names that exist become tags.
    private static string Known(string channel) => channel switch
    {
        "directline" or "msteams" or "emulator" or "webchat" => channel,
        _ => "other",
    };
}
