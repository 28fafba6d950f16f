using Microsoft.Bot.Builder.Dialogs.Choices;

namespace BackBot.BotFramework.Dialogs;

/// <summary>Where a value's words stand in a text: from the first to the last of them. The score is the share of words found, less what stands between them.</summary>
internal sealed record TokenMatch(int First, int Last, float Score)
{
    internal static TokenMatch Find(List<Token> words, List<Token> value, int maxDistance, bool partial)
    {
        TokenMatch best = null;
        for (var start = 0; start < words.Count && value.Count > 0; start++)
        {
            if (From(words, value, start, maxDistance, partial) is { } match && (best is null || match.Score > best.Score))
            {
                best = match;
            }
        }

        return best;
    }

    internal bool Overlaps(TokenMatch other) => First <= other.Last && other.First <= Last;

    private static TokenMatch From(List<Token> words, List<Token> value, int start, int maxDistance, bool partial)
    {
        var (first, last, matched, skipped) = (-1, start - 1, 0, 0);
        foreach (var wanted in value)
        {
            var reach = matched == 0 ? start + 1 : Math.Min(words.Count, last + 2 + maxDistance);
            var at = words.FindIndex(last + 1, Math.Max(0, reach - last - 1), word => word.Normalized == wanted.Normalized);
            if (at < 0)
            {
                continue;
            }

            first = first < 0 ? at : first;
            skipped += matched == 0 ? 0 : at - last - 1;
            last = at;
            matched++;
        }

        if (matched == 0 || (matched < value.Count && !partial))
        {
            return null;
        }

        return new TokenMatch(first, last, matched / (float)value.Count * (matched / (float)(matched + skipped)));
    }
}
