using BackBot.Dialogs.Menus;
using BackBot.Dialogs.Turns;

namespace BackBot.Dialogs.Feelings;

/// <summary>How does your back feel now?</summary>
internal static class FeelingMenu
{
    public const string Id = "feeling";
    public const string Better = "better";
    public const string Same = "same";
    public const string Worse = "worse";
    public const string New = "new";

    // The worst first: "better but my foot is worse" is worse.
    private static readonly string[] WorstFirst = [Worse, New, Same, Better];

    public static Menu Of(AssistantTurn turn) => new(
        Id,
        turn.Words["chat.feeling.ask"],
        [.. new[] { Better, Same, Worse, New }.Select(id => new MenuItem(id, turn.Words[$"chat.feeling.{id}"]))])
    {
        Understand = said => WorstFirst.FirstOrDefault(id => said.Says($"chat.feeling.{id}_words")),
    };
}
