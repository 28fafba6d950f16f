using BackBot.Dialogs.Menus;
using BackBot.Dialogs.Turns;
using BackBot.Understanding;

namespace BackBot.Dialogs.CheckIns;

/// <summary>Shall I ask tomorrow how it went?</summary>
internal static class CheckInMenu
{
    public const string Id = "check_in";
    public const string Yes = "yes";
    public const string No = "no";

    public static Menu Of(AssistantTurn turn) => new(
        Id,
        turn.Words["chat.check_in.ask"],
        [new(Yes, turn.Words["chat.check_in.yes"]), new(No, turn.Words["chat.check_in.no"])])
    {
        Understand = Understand,
    };

    // Only a clear yes is one: nobody is written to who didn't ask for it.
    private static string? Understand(AssistantTurn turn) => turn.Services.Understanding().ReadYesNo(turn.Message.Text) switch
    {
        YesNoUnsure.Yes => Yes,
        YesNoUnsure.No or YesNoUnsure.Unsure => No,
        _ => null,
    };
}
