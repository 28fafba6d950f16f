using System.Text.Json;
using System.Text.RegularExpressions;

namespace BackBot.Bench.Reliability;

/// <summary>
/// What a conversation must look like, whatever happened to the server: a sequence of whole turns, each one inbound message followed by the
/// replies to it; every acknowledged message in it, once, in the order of acknowledgement; and nothing of anybody else.
/// </summary>
internal static partial class TranscriptCheck
{
    /// <param name="transcript">Everything the conversation shows.</param>
    /// <param name="conversation">Its id.</param>
    /// <param name="marker">The word that is in everything said in this conversation, made by <see cref="NewMarker"/>.</param>
    /// <param name="acknowledged">The client ids of the acknowledged messages, in order; null when several clients spoke at once.</param>
    public static Findings Check(IReadOnlyList<JsonElement> transcript, string conversation, string marker, IReadOnlyList<string>? acknowledged)
    {
        var findings = new Findings();
        var seen = new List<string>();
        string? open = null;
        var answered = 0;
        var last = 0L;
        foreach (var activity in transcript)
        {
            var id = activity.GetProperty("id").GetString()!;
            var sequence = long.Parse(id[(id.IndexOf('|', StringComparison.Ordinal) + 1)..], System.Globalization.CultureInfo.InvariantCulture);
            findings.Disordered += sequence <= last ? 1 : 0;
            last = sequence;
            findings.Mixed += IsForeign(activity, conversation, marker) ? 1 : 0;
            if (activity.GetProperty("from").GetProperty("role").GetString() == "user")
            {
                findings.Broken += open is not null && answered == 0 ? 1 : 0;
                open = id;
                answered = 0;
                seen.Add(ClientId(activity));
            }
            else if (open is not null)
            {
                answered++;
                findings.Broken += activity.TryGetProperty("replyToId", out var to) && to.GetString() != open ? 1 : 0;
            }
        }

        findings.Broken += open is not null && answered == 0 ? 1 : 0;
        findings.Doubled += seen.Count - seen.Distinct().Count();
        if (acknowledged is not null)
        {
            findings.Lost += acknowledged.Except(seen).Count();
            findings.Disordered += seen.Where(acknowledged.Contains).SequenceEqual(acknowledged) || findings.Lost + findings.Doubled > 0 ? 0 : 1;
        }

        return findings;
    }

    /// <summary>A word that only one conversation says.</summary>
    public static string NewMarker() => $"zq{Guid.NewGuid():N}";

    private static bool IsForeign(JsonElement activity, string conversation, string marker) =>
        activity.GetProperty("conversation").GetProperty("id").GetString() != conversation
        || Marker().EnumerateMatches(activity.GetRawText()).MoveNext() && Marker().Matches(activity.GetRawText()).Any(match => match.Value != marker);

    private static string ClientId(JsonElement activity) =>
        activity.TryGetProperty("channelData", out var data) && data.TryGetProperty("clientActivityID", out var id) ? id.GetString() ?? string.Empty : string.Empty;

    [GeneratedRegex("zq[0-9a-f]{32}")]
    private static partial Regex Marker();
}
