using BackBot.BotFramework.Tests.Support;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BackBot.BotFramework.Tests.Dialogs;

public class ComponentTests
{
    [Fact]
    public async Task A_component_inside_a_component_resumes_after_every_step()
    {
        var bot = new DialogBot(() => new Outer());

        Assert.Equal(["name?"], await bot.SayAsync("hi"));
        Assert.Equal(["age?"], await bot.SayAsync("Ann"));
        Assert.Equal(["Ann 45", "inner said Ann 45"], await bot.SayAsync("45"));
    }

    [Fact]
    public async Task An_interruption_answers_and_asks_the_question_again()
    {
        var bot = new DialogBot(() => new Outer());
        await bot.SayAsync("hi");

        Assert.Equal(["here is help", "name?"], await bot.SayAsync("help"));
        Assert.Equal(["age?"], await bot.SayAsync("Ann"));
    }

    [Fact]
    public async Task Stop_cancels_everything_inside_and_tells_it()
    {
        var ended = new List<DialogReason>();
        var bot = new DialogBot(() => new Outer(ended));
        await bot.SayAsync("hi");

        Assert.Equal(["stopped"], await bot.SayAsync("stop"));
        Assert.Equal([DialogReason.CancelCalled], ended);
        Assert.Equal(["name?"], await bot.SayAsync("hi"));
    }

    [Fact]
    public async Task Replace_begins_the_other_dialog_in_the_same_place()
    {
        var bot = new DialogBot(() => new Talk(
            (step, stop) => step.ReplaceDialogAsync("text", new PromptOptions { Prompt = MessageFactory.Text("instead?") }, stop)));

        Assert.Equal(["instead?"], await bot.SayAsync("hi"));
        Assert.Empty(await bot.SayAsync("x"));
    }

    [Fact]
    public async Task A_dialog_that_doesnt_exist_is_named()
    {
        var bot = new DialogBot(() => new Talk((step, stop) => step.BeginDialogAsync("nowhere", null, stop)));

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => bot.SayAsync("hi"));

        Assert.Contains("'nowhere'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_rises_to_the_parents_until_somebody_handles_it()
    {
        var outer = new Listening();
        var bot = new DialogBot(() => outer);

        await bot.SayAsync("hi");

        Assert.Equal(["custom"], outer.Heard);
    }

    [Fact]
    public async Task Many_conversations_share_one_dialog_object()
    {
        var shared = new Outer();

        var sums = await Task.WhenAll(Enumerable.Range(0, 40).Select(number => Task.Run(async () =>
        {
            var bot = new DialogBot(() => shared);
            await bot.SayAsync("hi");
            await bot.SayAsync($"P{number}");
            return (await bot.SayAsync("7"))[0];
        })));

        Assert.Equal(Enumerable.Range(0, 40).Select(number => $"P{number} 7"), sums);
    }

    [Fact]
    public void A_second_dialog_under_a_taken_id_gets_a_number()
    {
        var set = new DialogSet().Add(new TextPrompt("a")).Add(new TextPrompt("a"));

        Assert.Equal(["a", "a2"], set.GetDialogs().Select(dialog => dialog.Id));
        Assert.Null(set.Find("b"));
    }

    private sealed class Outer : ComponentDialog
    {
        private readonly List<DialogReason>? _ended;

        internal Outer(List<DialogReason>? ended = null)
            : base("outer")
        {
            _ended = ended;
            AddDialog(new WaterfallDialog("outer steps", [(step, stop) => step.BeginDialogAsync("talk", null, stop), SayAsync]));
            AddDialog(new Talk(Talk.Name, Talk.Age, Talk.Sum));
        }

        protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
        {
            switch (innerDc.Context.Activity.Text)
            {
                case "help":
                    await innerDc.Context.SendActivityAsync("here is help", cancellationToken: cancellationToken);
                    await innerDc.RepromptDialogAsync(cancellationToken);
                    return EndOfTurn;
                case "stop":
                    await innerDc.Context.SendActivityAsync("stopped", cancellationToken: cancellationToken);
                    _ended?.Add(DialogReason.CancelCalled);
                    return await innerDc.CancelAllDialogsAsync(cancellationToken);
                default:
                    return await base.OnContinueDialogAsync(innerDc, cancellationToken);
            }
        }

        private static async Task<DialogTurnResult> SayAsync(WaterfallStepContext step, CancellationToken stop)
        {
            await step.Context.SendActivityAsync($"inner said {step.Result}", cancellationToken: stop);
            return await step.EndDialogAsync(null, stop);
        }
    }

    private sealed class Listening : ComponentDialog
    {
        internal Listening()
            : base("listening") => AddDialog(new WaterfallDialog("steps", [EmitAsync]));

        internal List<string> Heard { get; } = [];

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            Heard.Add(e.Name);
            return Task.FromResult(true);
        }

        private static async Task<DialogTurnResult> EmitAsync(WaterfallStepContext step, CancellationToken stop)
        {
            Assert.True(await step.EmitEventAsync("custom", cancellationToken: stop));
            return EndOfTurn;
        }
    }
}
