using System.Globalization;
using BackBot.Dialogs.Turns;

namespace BackBot.Dialogs.CheckIns;

/// <summary>
/// The next day's "how did it go?". The channel sees the mark <c>schedule</c> on a reply and sends the event <see cref="EventName"/> into the
/// conversation when the time has come; whether it is still wanted then is decided by the record.
/// </summary>
internal static class CheckIn
{
    /// <summary>The name of the event, and the kind of the scheduled work.</summary>
    public const string EventName = "check_in";

    private const string Mark = "schedule";
    private static readonly TimeOnly Earliest = new(9, 0);
    private static readonly TimeOnly Latest = new(20, 0);

    public static Reply Plan(AssistantTurn turn) => new Reply(turn.Words["chat.check_in.planned"]).Data(
        Mark,
        new Dictionary<string, object>
        {
            ["kind"] = EventName,
            ["due"] = Tomorrow(turn.Now, turn.Context.Activity.LocalTimezone).ToString("O", CultureInfo.InvariantCulture),
        });

    /// <summary>Takes a planned check-in back, with the words that are said anyway.</summary>
    public static Reply TakeBack(this Reply reply, AssistantTurn turn)
    {
        if (!turn.Record.CheckInPlanned)
        {
            return reply;
        }

        turn.Record.CheckInPlanned = false;
        return reply.Data(Mark, new Dictionary<string, object> { ["kind"] = EventName });
    }

    /// <summary>The same time tomorrow where the person is, but not before nine in the morning and not after eight in the evening.</summary>
    /// <param name="now">The person's local time.</param>
    /// <param name="timeZone">The id of their time zone, for the night in which clocks change; null when the channel doesn't tell it.</param>
    public static DateTimeOffset Tomorrow(DateTimeOffset now, string? timeZone)
    {
        var time = TimeOnly.FromDateTime(now.DateTime);
        var at = time < Earliest ? Earliest : time > Latest ? Latest : time;
        var local = DateOnly.FromDateTime(now.DateTime).AddDays(1).ToDateTime(at);
        return timeZone is { Length: > 0 } && TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var zone)
            ? new DateTimeOffset(local, zone.GetUtcOffset(local))
            : new DateTimeOffset(local, now.Offset);
    }
}
