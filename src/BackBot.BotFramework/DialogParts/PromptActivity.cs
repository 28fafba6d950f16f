using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BackBot.BotFramework.Dialogs;

/// <summary>
/// What a prompt sends is a copy of what its options hold: sending addresses an activity, and the stack should not keep addresses and ids of an old turn.
/// </summary>
internal static class PromptActivity
{
    internal static async Task SendAsync(ITurnContext turnContext, PromptOptions options, bool isRetry, CancellationToken cancellationToken)
    {
        if ((isRetry ? options.RetryPrompt ?? options.Prompt : options.Prompt) is { } activity)
        {
            await turnContext.SendActivityAsync(ExpectingInput(activity.Copy()), cancellationToken);
        }
    }

    internal static Activity Merge(Activity prompt, Activity shown)
    {
        if (prompt is null)
        {
            return ExpectingInput(shown);
        }

        var merged = ExpectingInput(prompt.Copy());
        merged.Text = shown.Text;
        merged.SuggestedActions = shown.SuggestedActions ?? merged.SuggestedActions;
        if (shown.Attachments is { Count: > 0 } attachments)
        {
            merged.Attachments = [.. merged.Attachments ?? [], .. attachments];
        }

        return merged;
    }

    /// <summary>In a group, buttons are for the person who is asked.</summary>
    internal static IList<string> OnlyFor(Activity activity) =>
        activity.Conversation?.IsGroup == true && activity.From?.Id is { } person ? [person] : null;

    private static Activity ExpectingInput(Activity activity)
    {
        activity.InputHint ??= InputHints.ExpectingInput;
        return activity;
    }
}
