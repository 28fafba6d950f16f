using System.Globalization;
using BackBot.BotFramework.Tests.Support;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace BackBot.BotFramework.Tests.Dialogs;

public class PromptTests
{
    private static readonly PromptOptions Which = new()
    {
        Prompt = MessageFactory.Text("which?"),
        RetryPrompt = MessageFactory.Text("again, which?"),
        Choices = [new Choice("days") { Synonyms = ["a few days"] }, new Choice("weeks"), new Choice("years")],
    };

    public static TheoryData<string> Dialogs() => ["text", "number", "choice", "confirm"];

    [Theory]
    [MemberData(nameof(Dialogs))]
    public async Task Without_text_the_question_is_asked_again(string kind)
    {
        var bot = new DialogBot(() => Asking(kind));
        await bot.SayAsync("hi");

        Assert.StartsWith("again", Assert.Single(await bot.SayAsync(null)), StringComparison.Ordinal);
        Assert.StartsWith("again", Assert.Single(await bot.SayAsync(string.Empty)), StringComparison.Ordinal);
        Assert.StartsWith("again", Assert.Single(await bot.SendAsync(
            new Activity(ActivityTypes.Message) { Value = new Dictionary<string, object> { ["a"] = 1 } })), StringComparison.Ordinal);
        Assert.StartsWith("again", Assert.Single(await bot.SendAsync(
            new Activity(ActivityTypes.Message) { Attachments = [new Attachment("image/png")] })), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text", "anything", "anything")]
    [InlineData("number", " 42 ", "42")]
    [InlineData("number", "-1", "-1")]
    [InlineData("choice", "weeks", "weeks")]
    [InlineData("choice", "It is A FEW DAYS now", "days")]
    [InlineData("choice", "2", "weeks")]
    [InlineData("choice", "(3)", "years")]
    [InlineData("choice", "3rd", "years")]
    [InlineData("confirm", "Yes", "True")]
    [InlineData("confirm", "no, not really", "False")]
    [InlineData("confirm", "nope", "False")]
    [InlineData("confirm", "1", "True")]
    public async Task An_answer_that_is_understood_ends_the_prompt(string kind, string answer, string result)
    {
        var bot = new DialogBot(() => Asking(kind));
        await bot.SayAsync("hi");

        Assert.Equal([$"got {result}"], await bot.SayAsync(answer));
    }

    [Theory]
    [InlineData("number", "about 3")]
    [InlineData("number", "1.5")]
    [InlineData("number", "99999999999999999999999999999999999999999999")]
    [InlineData("number", "3000000000")]
    [InlineData("choice", "I take 2 pills")]
    [InlineData("choice", "for 2 of them")]
    [InlineData("choice", "0")]
    [InlineData("choice", "4")]
    [InlineData("choice", "-2")]
    [InlineData("confirm", "yes and no")]
    [InlineData("confirm", "I know 2 people")]
    [InlineData("confirm", "😀")]
    public async Task An_answer_that_is_not_understood_is_asked_again(string kind, string answer)
    {
        var bot = new DialogBot(() => Asking(kind));
        await bot.SayAsync("hi");

        Assert.StartsWith("again", Assert.Single(await bot.SayAsync(answer)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_question_stays_the_same_however_often_it_is_asked()
    {
        var bot = new DialogBot(() => Asking("choice", ListStyle.SuggestedAction));
        var first = Assert.Single(await bot.RepliesAsync(new Activity(ActivityTypes.Message) { Text = "hi" }));

        var second = Assert.Single(await bot.RepliesAsync(new Activity(ActivityTypes.Message) { Text = "?" }));
        var third = Assert.Single(await bot.RepliesAsync(new Activity(ActivityTypes.Message) { Text = "?" }));

        Assert.Equal(3, first.SuggestedActions.Actions.Count);
        Assert.Equal(3, third.SuggestedActions.Actions.Count);
        Assert.NotEqual(second.Id, third.Id);
        Assert.NotEqual(second.ReplyToId, third.ReplyToId);
        Assert.Null(Which.Prompt.Conversation);
        Assert.Equal(InputHints.AcceptingInput, third.InputHint);
    }

    [Fact]
    public async Task A_validator_sees_the_number_of_attempts_over_turns_and_may_answer_itself()
    {
        var bot = new DialogBot(() => new Single(
            new TextPrompt("it", async (prompt, stop) =>
            {
                await prompt.Context.SendActivityAsync(prompt.AttemptCount.ToString(CultureInfo.InvariantCulture), cancellationToken: stop);
                return prompt.AttemptCount == 3;
            }),
            Which));
        await bot.SayAsync("hi");

        Assert.Equal(["1"], await bot.SayAsync("a"));
        Assert.Equal(["2"], await bot.SayAsync("b"));
        Assert.Equal(["3", "got c"], await bot.SayAsync("c"));
    }

    [Fact]
    public async Task A_found_choice_kept_as_a_value_is_one_in_later_turns()
    {
        var bot = new DialogBot(() => new WaterfallDialog("w", [KeepAsync, ShowAsync]));
        await bot.SayAsync("hi");

        Assert.Equal(["weeks 1"], await bot.SayAsync("x"));

        static Task<DialogTurnResult> KeepAsync(WaterfallStepContext step, CancellationToken stop)
        {
            step.Values["choice"] = new FoundChoice { Value = "weeks", Index = 1 };
            return Task.FromResult(Dialog.EndOfTurn);
        }

        static async Task<DialogTurnResult> ShowAsync(WaterfallStepContext step, CancellationToken stop)
        {
            var found = (FoundChoice)step.Values["choice"];
            await step.Context.SendActivityAsync($"{found.Value} {found.Index}", cancellationToken: stop);
            return Dialog.EndOfTurn;
        }
    }

    [Theory]
    [InlineData("webchat", 3, true, false)]
    [InlineData("msteams", 3, false, true)]
    [InlineData("sms", 3, false, false)]
    [InlineData("sms", 5, false, false)]
    public void Choices_are_shown_as_the_channel_can(string channel, int count, bool actions, bool card)
    {
        var message = ChoiceFactory.ForChannel(channel, ChoiceFactory.ToChoices([.. Enumerable.Range(1, count).Select(number => $"c{number}")]), "q", null, null, null, null);

        Assert.Equal(actions, message.SuggestedActions is not null);
        Assert.Equal(card, message.Attachments is { Count: 1 });
        Assert.True(actions || card || message.Text.Contains($"{count}", StringComparison.Ordinal));
    }

    [Fact]
    public void Number_prompts_are_for_numbers() => Assert.Throws<NotSupportedException>(() => new NumberPrompt<DateTime>("d"));

    private static Single Asking(string kind, ListStyle style = ListStyle.None) => new(
        kind switch
        {
            "text" => new TextPrompt("it"),
            "number" => new NumberPrompt<int>("it"),
            "choice" => new ChoicePrompt("it") { Style = style },
            _ => new ConfirmPrompt("it") { Style = ListStyle.None },
        },
        Which);

    private sealed class Single : ComponentDialog
    {
        internal Single(Dialog prompt, PromptOptions options)
            : base("single")
        {
            AddDialog(new WaterfallDialog("steps",
            [
                (step, stop) => step.PromptAsync("it", options, stop),
                async (step, stop) =>
                {
                    await step.Context.SendActivityAsync($"got {(step.Result is FoundChoice found ? found.Value : step.Result)}", cancellationToken: stop);
                    return await step.EndDialogAsync(null, stop);
                },
            ]));
            AddDialog(prompt);
        }
    }
}
