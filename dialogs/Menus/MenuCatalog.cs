using BackBot.Dialogs.Agreement;
using BackBot.Dialogs.Changes;
using BackBot.Dialogs.CheckIns;
using BackBot.Dialogs.Feelings;
using BackBot.Dialogs.Methods;
using BackBot.Dialogs.Outcomes;
using BackBot.Dialogs.Turns;

namespace BackBot.Dialogs.Menus;

/// <summary>All menus by their id, so that a typed label is known as a button before anything else reads the words in it.</summary>
internal static class MenuCatalog
{
    public static Menu? Find(AssistantTurn turn) => turn.Record.Question switch
    {
        AgreementMenu.Id => AgreementMenu.Of(turn),
        ChangeMenu.Id => ChangeMenu.Of(turn),
        CheckInMenu.Id => CheckInMenu.Of(turn),
        FeelingMenu.Id => FeelingMenu.Of(turn),
        MethodMenu.Id when turn.Record.Method is not null => MethodMenu.Of(turn),
        OutcomeMenu.Id => OutcomeMenu.Of(turn),
        _ => null,
    };
}
