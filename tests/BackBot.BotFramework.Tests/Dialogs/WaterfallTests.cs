using BackBot.BotFramework.Tests.Support;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace BackBot.BotFramework.Tests.Dialogs;

public class WaterfallTests
{
    [Fact]
    public async Task Steps_follow_each_other_over_turns_with_values_and_results()
    {
        var bot = new DialogBot(() => new Talk(Talk.Name, Talk.Age, Talk.Sum));

        Assert.Equal(["name?"], await bot.SayAsync("hi"));
        Assert.Equal(["age?"], await bot.SayAsync("Ann"));
        Assert.Equal(["Ann 45"], await bot.SayAsync("45"));
        Assert.Equal(["name?"], await bot.SayAsync("again"));
    }

    [Fact]
    public async Task NextAsync_goes_on_in_the_same_turn()
    {
        var bot = new DialogBot(() => new Talk(Skip, Talk.Sum));

        Assert.Equal(["skipped "], await bot.SayAsync("hi"));
    }

    [Fact]
    public async Task What_is_no_message_changes_nothing()
    {
        var bot = new DialogBot(() => new Talk(Talk.Name, Talk.Age, Talk.Sum));
        await bot.SayAsync("hi");

        Assert.Empty(await bot.SendAsync(new Activity(ActivityTypes.Typing)));
        Assert.Empty(await bot.SendAsync(new Activity(ActivityTypes.Event) { Name = "x" }));
        Assert.Equal(["age?"], await bot.SayAsync("Ann"));
    }

    [Fact]
    public async Task A_step_put_in_before_doesnt_move_the_conversation()
    {
        var bot = new DialogBot(() => new Talk(Talk.Name, Talk.Age, Talk.Sum));
        await bot.SayAsync("hi");
        await bot.SayAsync("Ann");

        bot.Deploy(() => new Talk(Skip, Talk.Name, Talk.Age, Talk.Sum));

        Assert.Equal(["Ann 45"], await bot.SayAsync("45"));
    }

    [Fact]
    public async Task A_step_that_is_gone_begins_the_waterfall_again_and_loses_no_value()
    {
        var bot = new DialogBot(() => new Talk(Talk.Name, Talk.Age, Talk.Sum));
        await bot.SayAsync("hi");
        await bot.SayAsync("Ann");

        bot.Deploy(() => new Talk(Known, Talk.Sum));

        Assert.Equal(["Ann "], await bot.SayAsync("45"));
    }

    [Fact]
    public async Task With_lambdas_a_changed_number_of_steps_begins_again_and_an_unchanged_one_goes_on()
    {
        var bot = new DialogBot(() => Lambdas(3));
        await bot.SayAsync("hi");
        Assert.Equal(["step 1"], await bot.SayAsync("a"));
        Assert.Equal(["step 2"], await bot.SayAsync("b"));

        bot.Deploy(() => Lambdas(2));

        Assert.Equal(["step 0"], await bot.SayAsync("c"));
        Assert.Equal(["step 1"], await bot.SayAsync("d"));
    }

    [Fact]
    public async Task A_prompt_that_is_gone_begins_the_component_again()
    {
        var bot = new DialogBot(() => new Talk(Talk.Name, Talk.Age, Talk.Sum));
        await bot.SayAsync("hi");

        bot.Deploy(() => new Talk([Talk.Name, Talk.Age, Talk.Sum], prompt: "renamed"));

        Assert.Equal(["name?"], await bot.SayAsync("Ann"));
        Assert.Equal(["age?"], await bot.SayAsync("Ann"));
    }

    [Fact]
    public async Task A_root_that_is_gone_begins_the_new_one()
    {
        var bot = new DialogBot(() => new Talk(Talk.Name, Talk.Age, Talk.Sum));
        await bot.SayAsync("hi");

        bot.Deploy(() => new Talk([Talk.Age, Talk.Sum], id: "other root"));

        Assert.Equal(["age?"], await bot.SayAsync("Ann"));
    }

    [Fact]
    public void The_version_changes_with_the_steps()
    {
        var two = new WaterfallDialog("w", [Talk.Name, Talk.Age]);
        var moved = new WaterfallDialog("w", [Talk.Age, Talk.Name]);

        Assert.NotEqual(two.GetVersion(), moved.GetVersion());
        Assert.Equal(two.GetVersion(), new WaterfallDialog("w").AddStep(Talk.Name).AddStep(Talk.Age).GetVersion());
    }

    [Fact]
    public async Task NextAsync_twice_in_a_step_is_refused()
    {
        var bot = new DialogBot(() => new Talk(
            async (step, stop) =>
            {
                await step.NextAsync(null, stop);
                return await step.NextAsync(null, stop);
            },
            (_, _) => Task.FromResult(Dialog.EndOfTurn)));

        await Assert.ThrowsAsync<InvalidOperationException>(() => bot.SayAsync("hi"));
    }

    private static Task<DialogTurnResult> Skip(WaterfallStepContext step, CancellationToken stop)
    {
        step.Values["name"] = "skipped";
        return step.NextAsync(null, stop);
    }

    private static Task<DialogTurnResult> Known(WaterfallStepContext step, CancellationToken stop) => step.NextAsync(null, stop);

    private static WaterfallDialog Lambdas(int count) => new("lambdas", Enumerable.Range(0, count).Select(number => new WaterfallStep(async (step, stop) =>
    {
        await step.Context.SendActivityAsync($"step {number}", cancellationToken: stop);
        return Dialog.EndOfTurn;
    })));
}
