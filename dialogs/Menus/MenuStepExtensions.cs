using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace BackBot.Dialogs.Menus;

internal static class MenuStepExtensions
{
    /// <summary>Shows the menu of this prompt and waits.</summary>
    public static Task<DialogTurnResult> MenuAsync(this WaterfallStepContext step, string promptId, CancellationToken cancellationToken) =>
        step.PromptAsync(promptId, new PromptOptions(), cancellationToken);

    /// <summary>The id that was chosen in the menu of the step before.</summary>
    public static string Chosen(this WaterfallStepContext step) => ((FoundChoice)step.Result).Value;
}
