using BackBot.Content;
using BackBot.Dialogs.Cards;
using BackBot.Dialogs.Turns;

namespace BackBot.Dialogs.Methods;

/// <summary>Shows one step of a method: what to do, how long to hold, the drawing, and the stop rule.</summary>
internal static class StepActivity
{
    public static Reply Of(AssistantTurn turn)
    {
        var words = turn.Words;
        var method = turn.CurrentMethod();
        var step = method.Steps[turn.Record.Step];
        var lines = new List<string>
        {
            $"**{words[$"methods.{method.Id}.name"]}: {words.Say("chat.method.step", ("step", turn.Record.Step + 1), ("steps", method.Steps.Count))}**",
            words[$"methods.{method.Id}.steps.{step.Id}"],
        };
        if (Hold(turn, step) is { } hold)
        {
            lines.Add(hold);
        }

        lines.Add($"_{words["methods.stop_rule"]}_");
        if (turn.Record.Step == 0)
        {
            lines.Add(words["methods.no_goal"]);
        }

        var reply = new Reply(string.Join("\n\n", lines))
            .Data("method", method.Id)
            .Data("step", turn.Record.Step + 1)
            .Data("steps", method.Steps.Count);
        Describe(method, step, reply);
        return Illustrate(turn, step, reply);
    }

    private const int SecondsInAMinute = 60;

    private static string? Hold(AssistantTurn turn, MethodStep step) => step switch
    {
        { Moving: true, HoldSeconds: { } from, HoldAtMost: { } to } => turn.Words.Say("chat.method.keep_going", ("from", from / SecondsInAMinute), ("to", to / SecondsInAMinute)),
        { HoldSeconds: { } from, HoldAtMost: { } to } when to > from => turn.Words.Say("chat.method.hold_range", ("from", from), ("to", to)),
        { HoldSeconds: { } seconds } => turn.Words.Say("chat.method.hold", ("seconds", seconds)),
        _ => null,
    };

    private static void Describe(MethodGuide method, MethodStep step, Reply reply)
    {
        if (step.HoldSeconds is { } seconds)
        {
            reply.Data("hold_seconds", seconds);
        }

        if (step.Side is { } side)
        {
            // Both sides are counted: which of them this is, and how many there are.
            var sides = method.Steps.Where(other => other.Side is not null).ToList();
            reply.Data("side", side).Data("side_number", sides.IndexOf(step) + 1).Data("sides", sides.Count);
        }

        if (step.Image is not null)
        {
            reply.Data("image", $"/media/{method.Id}/{step.Id}.svg");
        }
    }

    private static Reply Illustrate(AssistantTurn turn, MethodStep step, Reply reply)
    {
        if (step.Image is null || turn.Services.Defaults.MediaUrl is not { } media)
        {
            return reply;
        }

        // Teams shows no SVG in cards.
        var card = new Card().Add(CardParts.Image(new Uri(media, $"{step.Method}/{step.Id}.png").AbsoluteUri, turn.Words[step.TextKey]));
        return reply.Card(card, []);
    }
}
