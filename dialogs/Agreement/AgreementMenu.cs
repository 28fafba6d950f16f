using BackBot.Dialogs.Menus;
using BackBot.Dialogs.Questions;
using BackBot.Dialogs.Turns;
using BackBot.Understanding;

namespace BackBot.Dialogs.Agreement;

/// <summary>Are you an adult, and happy to go on?</summary>
internal static class AgreementMenu
{
    public const string Id = "agreement";
    public const string Adult = "adult";
    public const string Minor = "minor";
    public const string Decline = "decline";

    public static Menu Of(AssistantTurn turn) => new(
        Id,
        turn.Words["chat.agreement.ask"],
        [
            new(Adult, turn.Words["chat.agreement.adult"]),
            new(Minor, turn.Words["chat.agreement.minor"]),
            new(Decline, turn.Words["chat.agreement.decline"]),
        ])
    {
        Understand = Understand,
        Data = new Dictionary<string, object> { ["progress"] = turn.Progress() },
    };

    // An age in words ("I'm 34") answers as well as a yes does, unless a no stands before it.
    private static string? Understand(AssistantTurn turn)
    {
        var understanding = turn.Services.Understanding();
        if (understanding.ReadAge(turn.Message.Text) is { } age)
        {
            return age < 18 ? Minor : understanding.ReadLeadingYesNo(turn.Message.Text) == YesNoUnsure.No ? null : Adult;
        }

        return AnswerReader.YesNo(turn, null) switch
        {
            YesNoUnsure.Yes => Adult,
            YesNoUnsure.No => Decline,
            _ => null,
        };
    }
}
