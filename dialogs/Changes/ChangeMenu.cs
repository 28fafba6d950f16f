using BackBot.Dialogs.Menus;
using BackBot.Dialogs.Turns;
using BackBot.Understanding;

namespace BackBot.Dialogs.Changes;

/// <summary>Which answer shall I change?</summary>
internal static class ChangeMenu
{
    public const string Id = "change_answer";
    public const string Keep = "keep";

    public static Menu Of(AssistantTurn turn) => new(
        Id,
        turn.Words["chat.change.ask"],
        [
            .. turn.Record.Answered.Where(id => turn.Policy.FindQuestion(id) is not null).Select(id => new MenuItem(id, turn.Words.Title(id))),
            new(Keep, turn.Words["chat.buttons.keep"]),
        ])
    {
        Understand = said => Named(said) ?? (said.Services.Understanding().ReadYesNo(said.Message.Text) == YesNoUnsure.No ? Keep : null),
    };

    /// <summary>The one answered question that the typed words name ("my answer about the leg pain"); null when they name none, or several.</summary>
    public static string? Named(AssistantTurn turn)
    {
        var named = turn.Record.Answered
            .Where(id => turn.Policy.FindQuestion(id) is not null && turn.Says(turn.Words.NamesOfQuestion(id)))
            .ToList();
        return named.Count == 1 ? named[0] : null;
    }

    /// <summary>
    /// Whether the fact only names the answer to change ("my answer about the leg pain") and is not told by it. Its question is asked again
    /// at once. Said in any other way ("change my answer, I do have leg pain") it is told.
    /// </summary>
    public static bool OnlyNames(AssistantTurn turn, string fact)
    {
        if (turn.Reading.Intent != Intent.ChangeAnswer || Named(turn) is not { } question || !turn.Policy.FindQuestion(question)!.Facts.Contains(fact))
        {
            return false;
        }

        var leads = turn.Words.Lines("chat.change.about");
        return turn.Reading.Spans.Where(span => span.FactId == fact).All(span => EndsWith(turn.Message.Text.AsSpan(0, span.Start).TrimEnd(), leads));
    }

    private static bool EndsWith(ReadOnlySpan<char> text, IReadOnlyList<string> leads)
    {
        foreach (var lead in leads)
        {
            if (text.EndsWith($" {lead}", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
