using BackBot.Dialogs.Changes;
using BackBot.Dialogs.CheckIns;
using BackBot.Dialogs.Outcomes;
using BackBot.Dialogs.Turns;
using BackBot.Triage;
using BackBot.Understanding;

namespace BackBot.Dialogs.Interruptions;

/// <summary>Help, back, change an answer, why do you ask, start over, stop and the like, in one's own words or by a button.</summary>
internal sealed class Command : IInterruption
{
    public Task<Course> HandleAsync(AssistantTurn turn, CancellationToken cancellationToken) => Wanted(turn) switch
    {
        Intent.Help => SayAsync(turn, "chat.help.text", cancellationToken),
        Intent.Why => WhyAsync(turn, cancellationToken),
        Intent.WhatWouldChange when turn.Record.Told is not null => ChangesAsync(turn, cancellationToken),
        Intent.Back => BackAsync(turn, cancellationToken),
        Intent.ChangeAnswer => ChangeAsync(turn, cancellationToken),
        Intent.Restart => RestartAsync(turn, cancellationToken),
        Intent.Cancel => StopAsync(turn, cancellationToken),
        Intent.WantsHuman => SayAsync(turn, "chat.human.text", cancellationToken),
        Intent.WhatDoYouKnow => KnownAsync(turn, cancellationToken),
        // "Forget what I told you, I have no numbness" takes something back; only the wish alone is one to be deleted.
        Intent.ForgetMe when turn.Record.Assessment.WarningGiven.Length == 0 || !turn.HeardFacts().Any() => ForgetAsync(turn, cancellationToken),
        _ => Task.FromResult(Course.Pass),
    };

    private static Intent Wanted(AssistantTurn turn)
    {
        var intent = turn.Message.Payload switch
        {
            { Question: null, Command: { } command } => OfButton(command),
            null => turn.Reading.Intent,
            _ => Intent.Nothing,
        };
        // A guided session has its own Back and Stop.
        return turn.Record.Method is not null && intent is Intent.Back or Intent.Cancel ? Intent.Nothing : intent;
    }

    private static Intent OfButton(string command) => command switch
    {
        "help" => Intent.Help,
        "why" => Intent.Why,
        "back" => Intent.Back,
        "change" => Intent.ChangeAnswer,
        "restart" => Intent.Restart,
        "stop" => Intent.Cancel,
        "forget" => Intent.ForgetMe,
        _ => Intent.Nothing,
    };

    private static async Task<Course> SayAsync(AssistantTurn turn, string key, CancellationToken cancellationToken)
    {
        await turn.SayAsync(key, cancellationToken);
        return Course.AskAgain;
    }

    private static async Task<Course> WhyAsync(AssistantTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Record.Told is not null)
        {
            await turn.ExplainAsync(cancellationToken);
        }
        else if (turn.Asked is { } question)
        {
            await turn.SayAsync(turn.WhyKey(question), cancellationToken);
        }
        else
        {
            await turn.SayAsync("chat.agreement.why_ask", cancellationToken);
        }

        return Course.AskAgain;
    }

    private static async Task<Course> ChangesAsync(AssistantTurn turn, CancellationToken cancellationToken)
    {
        await turn.TellChangesAsync(cancellationToken);
        return Course.AskAgain;
    }

    private static async Task<Course> BackAsync(AssistantTurn turn, CancellationToken cancellationToken)
    {
        var answered = turn.Record.Answered;
        var at = turn.Record.Revisit is { } revisited ? answered.IndexOf(revisited) - 1 : answered.Count - 1;
        if (at < 0)
        {
            return await SayAsync(turn, "chat.back.nothing", cancellationToken);
        }

        turn.Revisit(answered[at]);
        return Course.Route;
    }

    private static async Task<Course> ChangeAsync(AssistantTurn turn, CancellationToken cancellationToken)
    {
        if (turn.Record.Answered.Count == 0)
        {
            return await SayAsync(turn, "chat.change.nothing", cancellationToken);
        }

        if (ChangeMenu.Named(turn) is { } question)
        {
            turn.Revisit(question);
        }
        else
        {
            turn.Record.ChooseChange = true;
        }

        return Course.Route;
    }

    private static async Task<Course> RestartAsync(AssistantTurn turn, CancellationToken cancellationToken)
    {
        await turn.StartOverAsync(cancellationToken);
        return Course.Route;
    }

    private static async Task<Course> StopAsync(AssistantTurn turn, CancellationToken cancellationToken)
    {
        turn.Record.Stopped = true;
        turn.Record.OfferCheckIn = false;
        await new Reply(turn.Words["chat.stop.text"]).TakeBack(turn).SendAsync(turn, cancellationToken);
        return Course.Rest;
    }

    private static async Task<Course> KnownAsync(AssistantTurn turn, CancellationToken cancellationToken)
    {
        await new Reply(KnownFacts.Of(turn)).Data("known", turn.Facts.Count).SendAsync(turn, cancellationToken);
        return Course.AskAgain;
    }

    private static async Task<Course> ForgetAsync(AssistantTurn turn, CancellationToken cancellationToken)
    {
        turn.Record.Become(new ConversationRecord { Stopped = true });
        // The channel deletes what it keeps of this person when it sees the mark.
        await new Reply(turn.Words["chat.forget.done"]).Data("forget", true).SendAsync(turn, cancellationToken);
        return Course.Rest;
    }
}
