using BackBot.BotFramework.Dialogs;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>An answer to a prompt, to be judged.</summary>
public class PromptValidatorContext<T>
{
    internal PromptValidatorContext(
        ITurnContext turnContext, PromptRecognizerResult<T> recognized, IDictionary<string, object> state, PromptOptions options)
    {
        Context = turnContext;
        Recognized = recognized;
        State = state;
        Options = options;
    }

    /// <summary>The turn.</summary>
    public ITurnContext Context { get; }

    /// <summary>What the prompt understood.</summary>
    public PromptRecognizerResult<T> Recognized { get; }

    /// <summary>What the prompt was begun with.</summary>
    public PromptOptions Options { get; }

    /// <summary>What the prompt keeps between turns.</summary>
    public IDictionary<string, object> State { get; }

    /// <summary>The number of answers so far, with this one.</summary>
    public int AttemptCount => PromptState.Attempts(State);
}
