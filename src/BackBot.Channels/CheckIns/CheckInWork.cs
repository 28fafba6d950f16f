using System.Text.Json;
using BackBot.Storage;

namespace BackBot.Channels.CheckIns;

/// <summary>The scheduled work that a check-in is.</summary>
public static class CheckInWork
{
    /// <summary>The kind of the scheduled work, and the name of the event that the bot gets when its time has come.</summary>
    public const string Kind = "check_in";

    /// <summary>What makes this check-in one and the same however often it is taken: the store reuses the key when the next one is planned.</summary>
    internal static string InboundId(DueWork work)
    {
        using var detail = JsonDocument.Parse(work.Detail);
        return $"{Kind}:{work.Key}:{(detail.RootElement.TryGetProperty("due", out var due) ? due.ToString() : string.Empty)}";
    }
}
