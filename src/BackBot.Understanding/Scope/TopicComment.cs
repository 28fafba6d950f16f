using BackBot.Understanding.Text;

namespace BackBot.Understanding.Scope;

/// <summary>
/// "Legs? fine. loo? fine.", "saddle area: normal": the pause between a short topic and what is said of it is no end of a sentence,
/// so it is left out before scope is read.
/// </summary>
internal static class TopicComment
{
    private const int LongestTopic = 5;

    /// <summary>The units without the pauses between topic and comment.</summary>
    public static Unit[] Join(Unit[] units, Markers markers)
    {
        List<Unit>? joined = null;
        var from = 0;
        for (var i = 0; i < units.Length; i++)
        {
            if (IsPauseOfTopic(units, from, i, markers))
            {
                joined ??= [.. units.AsSpan(0, i)];
                continue;
            }

            joined?.Add(units[i]);
            from = units[i].Kind is TokenKind.Stop or TokenKind.Question or TokenKind.Comma || units[i].Is(markers.But) ? i + 1 : from;
        }

        return joined is null ? units : [.. joined];
    }

    /// <summary>"Genitals: no numbness".</summary>
    private static bool DeniesFelt(Unit[] units, int from, int pause, Markers markers) =>
        units[pause + 1].Is(markers.No) && pause + 2 < units.Length && units[pause + 2].Is(markers.Sensation) && Array.Exists(units[from..pause], u => u.Is(markers.Place));

    private static bool IsPauseOfTopic(Unit[] units, int from, int pause, Markers markers)
    {
        var named = units[from].Is(markers.TopicLead) && units[pause].Kind == TokenKind.Comma;
        if (!(units[pause].Kind == TokenKind.Question || units[pause].Text is ":" or "-" || named) || units[pause].Kind == TokenKind.Sign
            || pause == from || pause - from > LongestTopic || pause + 1 >= units.Length || !(units[pause + 1].Is(markers.Normal) || DeniesFelt(units, from, pause, markers)))
        {
            return false;
        }

        named = false;
        for (var i = from; i < pause; i++)
        {
            var unit = units[i];
            if (unit.Is(markers.Pronoun) || unit.Is(markers.QuestionStart) || unit.Is(markers.No) || unit.Is(markers.Not) || unit.Is(markers.If))
            {
                return false;
            }

            named |= unit.Kind == TokenKind.Word && !unit.Is(markers.Filler);
        }

        return named;
    }
}
