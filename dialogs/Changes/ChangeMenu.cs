using BackBot.Dialogs.Menus;
using BackBot.Dialogs.Turns;

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
        ]);
}
