using System.Text.Json;
using BackBot.Storage;

namespace BackBot.Channels.Turns;

/// <summary>
/// What the bot asks of the engine, read from <c>channelData.backbot</c> of its replies, because dialogs know nothing of the engine:
/// <c>outcome</c> (a disposition; the whole object goes into the audit trail), <c>forget: true</c>, <c>handoff: {…}</c> and
/// <c>schedule: { kind, due, … }</c> (ISO time; without <c>due</c> it takes earlier work of that kind back).
/// </summary>
internal sealed class ReplySignals
{
    public List<OutcomeRecord> Outcomes { get; } = [];

    public List<HandoffRecord> Handoffs { get; } = [];

    public List<ScheduledWork> Scheduled { get; } = [];

    public bool Forget { get; private set; }

    /// <summary>The id of the question that was asked last; null when none was.</summary>
    public string? Question { get; private set; }

    /// <summary>What stored replies asked for.</summary>
    public static ReplySignals Of(IReadOnlyList<StoredActivity> replies)
    {
        var signals = new ReplySignals();
        foreach (var reply in replies)
        {
            signals.Read(reply.Payload);
        }

        return signals;
    }

    /// <summary>Reads one reply, given as the JSON it is stored as.</summary>
    public void Read(ReadOnlyMemory<byte> reply)
    {
        // The search is a fraction of a parse, and few replies carry a signal.
        if (reply.Span.IndexOf("\"backbot\""u8) < 0)
        {
            return;
        }

        // Only the signals become a document: a card beside them may be a hundred times as long.
        var reader = new Utf8JsonReader(reply.Span);
        if (!reader.Read() || !Enter(ref reader, "channelData"u8) || !Enter(ref reader, "backbot"u8))
        {
            return;
        }

        using var document = JsonDocument.ParseValue(ref reader);
        var signals = document.RootElement;
        if (signals.TryGetProperty("question", out var question) && question.ValueKind == JsonValueKind.String)
        {
            Question = question.GetString();
        }

        if (signals.TryGetProperty("outcome", out var outcome) && outcome.ValueKind == JsonValueKind.String)
        {
            Outcomes.Add(new(outcome.GetString()!, Bytes(signals)));
        }

        if (signals.TryGetProperty("handoff", out var handoff) && handoff.ValueKind == JsonValueKind.Object)
        {
            Handoffs.Add(new(Bytes(handoff)));
        }

        if (Object(signals, "schedule", out var schedule) && schedule.TryGetProperty("kind", out var kind) && kind.ValueKind == JsonValueKind.String)
        {
            var due = schedule.TryGetProperty("due", out var at) && at.ValueKind == JsonValueKind.String ? at.GetDateTimeOffset() : (DateTimeOffset?)null;
            Scheduled.Add(new(kind.GetString()!, due, Bytes(schedule)));
        }

        Forget |= signals.TryGetProperty("forget", out var forget) && forget.ValueKind == JsonValueKind.True;
    }

    /// <summary>From the beginning of an object to the beginning of one in it; false when there is none of that name.</summary>
    private static bool Enter(ref Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var found = reader.ValueTextEquals(name);
            reader.Read();
            if (found)
            {
                return reader.TokenType == JsonTokenType.StartObject;
            }

            reader.Skip();
        }

        return false;
    }

    private static bool Object(JsonElement parent, string name, out JsonElement child)
    {
        child = default;
        return parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out child) && child.ValueKind == JsonValueKind.Object;
    }

    private static byte[] Bytes(JsonElement element) => JsonSerializer.SerializeToUtf8Bytes(element, JsonElementContext.Default.JsonElement);
}
