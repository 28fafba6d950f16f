using BackBot.Dialogs.Menus;
using BackBot.Dialogs.Turns;
using BackBot.Triage;
using BackBot.Understanding;

namespace BackBot.Dialogs.Outcomes;

/// <summary>What can be done with the advice: begin a method where one is offered, why, a summary, start over, done.</summary>
internal static class OutcomeMenu
{
    public const string Id = "next";

    /// <summary>How many methods are suggested; the others that are allowed can be asked for by name.</summary>
    public const int Suggested = 2;

    public const string Why = "why";
    public const string Summary = "summary";
    public const string StartOver = "restart";
    public const string Done = "done";

    public static Menu Of(AssistantTurn turn)
    {
        var offered = turn.Policy.Assess(turn.Facts).Offered;
        var suggested = offered.Take(Suggested);
        var text = offered.Count > 0 ? "chat.outcome.pick" : "chat.outcome.choose_redirect";
        if (turn.Record.Done is [.., var last] && turn.Content.Methods[last].ThenOffer is { Count: > 0 } follow)
        {
            // The loosened muscles are an offer, not an order: only what every gate still lets through is named.
            suggested = offered.Where(method => follow.Contains(method.Id));
            text = "chat.method.after_roller";
        }

        return new Menu(
            Id,
            turn.Words[text],
            [
                .. suggested.Select(method => new MenuItem(method.Id, turn.Words.Say("chat.buttons.begin_method", ("method", turn.Words[$"methods.{method.Id}.name"])))),
                // The card unfolds its reasons itself.
                .. turn.Channel.Cards ? Array.Empty<MenuItem>() : [new(Why, turn.Words["chat.buttons.why"])],
                new(Summary, turn.Words["chat.buttons.summary"]),
                new(StartOver, turn.Words["chat.buttons.start_over"]),
                new(Done, turn.Words["chat.buttons.done"]),
            ])
        {
            Understand = said => Understand(said, offered),
        };
    }

    // "the twist one please" picks the method it names; a plain wish for a stretch picks the best.
    private static string? Understand(AssistantTurn turn, IReadOnlyList<OfferedMethod> offered) =>
        Named(turn, offered) ?? (turn.Reading.Intent == Intent.AskMethod || turn.Services.Understanding().ReadYesNo(turn.Message.Text) == YesNoUnsure.Yes
            ? offered.Count > 0 ? offered[0].Id : null
            : null);

    private static string? Named(AssistantTurn turn, IReadOnlyList<OfferedMethod> offered) =>
        turn.NamedMethod() is { } named && offered.Any(method => method.Id == named) ? named : null;
}
