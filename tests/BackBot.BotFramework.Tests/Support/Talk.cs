using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace BackBot.BotFramework.Tests.Support;

/// <summary>A component that asks for a name and an age.</summary>
internal sealed class Talk : ComponentDialog
{
    internal Talk(params WaterfallStep[] steps)
        : this(steps, "text")
    {
    }

    internal Talk(WaterfallStep[] steps, string prompt = "text", string id = "talk")
        : base(id)
    {
        AddDialog(new WaterfallDialog("steps", steps));
        AddDialog(new TextPrompt(prompt));
    }

    internal static Task<DialogTurnResult> Name(WaterfallStepContext step, CancellationToken stop) => AskAsync(step, "name?", stop);

    internal static Task<DialogTurnResult> Age(WaterfallStepContext step, CancellationToken stop)
    {
        step.Values["name"] = (string)step.Result ?? string.Empty;
        return AskAsync(step, "age?", stop);
    }

    internal static async Task<DialogTurnResult> Sum(WaterfallStepContext step, CancellationToken stop)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{step.Values["name"]} {step.Result}");
        await step.Context.SendActivityAsync(text, cancellationToken: stop);
        return await step.EndDialogAsync(text, stop);
    }

    private static Task<DialogTurnResult> AskAsync(WaterfallStepContext step, string question, CancellationToken stop)
    {
        var prompt = step.Dialogs.GetDialogs().OfType<TextPrompt>().First().Id;
        return step.PromptAsync(prompt, new PromptOptions { Prompt = MessageFactory.Text(question) }, stop);
    }
}
