using System.Globalization;
using BackBot.BotFramework.State;
using Microsoft.Bot.Builder.Dialogs;

namespace BackBot.BotFramework.Dialogs;

/// <summary>What a prompt keeps on the stack: its options, a place for the validator, and how often it was answered.</summary>
internal static class PromptState
{
    private const string Options = "options";
    private const string State = "state";
    private const string AttemptCount = "AttemptCount";

    internal static IDictionary<string, object> Begin(IDictionary<string, object> instance, PromptOptions options)
    {
        var state = new Dictionary<string, object>();
        instance[Options] = options;
        instance[State] = state;
        return state;
    }

    internal static (PromptOptions Options, IDictionary<string, object> State) Of(DialogInstance instance)
    {
        var options = instance.State.TryGetValue(Options, out var kept) && kept is not null ? StateJson.Convert<PromptOptions>(kept) : new PromptOptions();
        instance.State[Options] = options;
        if (!instance.State.TryGetValue(State, out kept) || kept is not IDictionary<string, object> state)
        {
            state = new Dictionary<string, object>();
            instance.State[State] = state;
        }

        return (options, state);
    }

    internal static int Attempts(IDictionary<string, object> state) =>
        state.TryGetValue(AttemptCount, out var count) ? Convert.ToInt32(count, CultureInfo.InvariantCulture) : 0;

    internal static void CountAttempt(IDictionary<string, object> state) => state[AttemptCount] = Attempts(state) + 1;
}
