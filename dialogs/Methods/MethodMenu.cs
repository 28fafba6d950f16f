using BackBot.Dialogs.Menus;
using BackBot.Dialogs.Turns;
using BackBot.Understanding;

namespace BackBot.Dialogs.Methods;

/// <summary>The step of a guided session with its three buttons.</summary>
internal static class MethodMenu
{
    public const string Id = "method_step";
    public const string Next = "next";
    public const string Back = "back";
    public const string Stop = "stop";

    public static Menu Of(AssistantTurn turn) => new(
        Id,
        string.Empty,
        [
            new(Next, turn.Words[LastStep(turn) ? "chat.method.finish" : "chat.buttons.next"]),
            .. turn.Record.Step > 0 ? [new MenuItem(Back, turn.Words["chat.buttons.back"])] : Array.Empty<MenuItem>(),
            new(Stop, turn.Words["chat.buttons.stop"]),
        ])
    {
        Show = StepActivity.Of,
        Understand = Understand,
    };

    public static bool LastStep(AssistantTurn turn) => turn.Record.Step >= turn.CurrentMethod().Steps.Count - 1;

    private static string? Understand(AssistantTurn turn) => turn.Reading.Intent switch
    {
        Intent.Back => Back,
        Intent.Cancel => Stop,
        _ => turn.Services.Understanding().ReadYesNo(turn.Message.Text) == YesNoUnsure.Yes ? Next : null,
    };
}
