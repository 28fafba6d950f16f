using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace BackBot.Dialogs.Tests;

/// <summary>What may come at any step: commands in one's own words, old buttons, nonsense, pictures.</summary>
public class AnyStepTests
{
    public static TheoryData<string> Steps => ["danger_signs", "warning_signs", "leg_symptoms", "pain_0_10", "back_feel", "duration", "abilities"];

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task Whatever_is_no_answer_gets_the_same_question_again(string step)
    {
        var conversation = await Conversation.AtAsync(step);

        foreach (var message in new[] { "", "😀", "asdf", "help", "why do you ask?", "what makes the popping sound", new string('x', 10_000) })
        {
            await conversation.SayAsync(message);
            Assert.Equal(step, conversation.Question);
        }

        await conversation.SendAsync(new Activity { Type = ActivityTypes.Message, Attachments = [new Attachment("image/png", "https://test.example/me.png")] });
        Assert.Equal(step, conversation.Question);
        await conversation.PressAsync(new { other = "card" });
        Assert.Equal(step, conversation.Question);
    }

    [Fact]
    public async Task A_picture_beside_words_is_said_to_be_unseen_and_the_words_count()
    {
        var conversation = await Conversation.AtAsync("pain_0_10");

        await conversation.SendAsync(new Activity { Type = ActivityTypes.Message, Text = "3", Attachments = [new Attachment("image/png", "https://test.example/me.png")] });

        Assert.Equal(Conversation.Content.Texts.Get("en", "chat.question.again.picture"), conversation.Said[0].Text);
        Assert.Equal("back_feel", conversation.Question);
    }

    [Theory]
    [InlineData("skip")]
    [InlineData("I'd rather not say.")]
    public async Task Skipping_a_question_about_danger_asks_plainly_once_and_then_takes_the_safe_side(string skip)
    {
        var conversation = await Conversation.AtAsync("danger_signs");

        await conversation.SayAsync(skip);
        Assert.Equal("saddle_numbness", conversation.Question);
        await conversation.SayAsync(skip);

        Assert.Equal("emergency", conversation.Disposition);
    }

    [Theory]
    [InlineData("forget what I said")]
    [InlineData("forget what I told you, I have no numbness")]
    public async Task Taking_a_sign_back_is_no_wish_to_be_deleted(string retraction)
    {
        var conversation = await Conversation.AtAsync("danger_signs");
        await conversation.AnswerAsync("danger_signs", "ticked", "saddle_numbness");

        await conversation.SayAsync(retraction);

        Assert.Equal("next", conversation.Question);
        Assert.Null(conversation.LastData("forget"));
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task A_sign_of_danger_typed_at_any_step_is_an_emergency(string step)
    {
        var conversation = await Conversation.AtAsync(step);

        await conversation.SayAsync("I can't feel it when I wipe myself");

        Assert.Equal("emergency", conversation.Disposition);
    }

    [Fact]
    public async Task A_late_button_changes_nothing_unless_it_tells_a_sign()
    {
        var conversation = await Conversation.AtAsync("pain_0_10");

        await conversation.AnswerAsync("danger_signs", "none");
        Assert.Equal("pain_0_10", conversation.Question);
        await conversation.AnswerAsync("danger_signs", "ticked", "chest_pain");

        Assert.Equal("emergency", conversation.Disposition);
    }

    [Fact]
    public async Task Starting_over_after_a_warning_keeps_the_signs()
    {
        var conversation = await Conversation.AtAsync("leg_symptoms");
        await conversation.AnswerAsync("leg_symptoms", "ticked", "leg_weakness");
        await conversation.FinishAsync();
        Assert.Equal("urgent", conversation.Disposition);

        await conversation.SayAsync("start over");
        await conversation.FinishAsync();

        Assert.Equal("urgent", conversation.Disposition);
    }

    [Fact]
    public async Task Forget_me_forgets_and_says_so_to_the_channel()
    {
        var conversation = await Conversation.AtAsync("leg_symptoms");

        await conversation.SayAsync("forget me");

        Assert.Equal(true, conversation.LastData("forget"));
        await conversation.SayAsync("hello");
        Assert.Equal("agreement", conversation.Question);
    }

    [Fact]
    public async Task A_new_process_goes_on_where_it_was()
    {
        var conversation = await Conversation.AtAsync("duration");

        conversation.Restart();
        await conversation.AnswerAsync("duration", "yesterday");

        Assert.Equal("abilities", conversation.Question);
    }

    [Theory]
    [InlineData("worse", "see_professional")]
    [InlineData("new", null)]
    public async Task Worse_or_new_after_a_stretch_goes_back_through_triage(string feeling, string? disposition)
    {
        var conversation = await Conversation.AtAsync("abilities");
        await conversation.AnswerAsync("abilities", "none");
        await conversation.AnswerAsync("next", ((IReadOnlyList<string>)conversation.LastData("methods")!)[0]);
        await conversation.SayAsync("stop");
        Assert.Equal("feeling", conversation.Question);

        await conversation.AnswerAsync("feeling", feeling);
        if (feeling == "new")
        {
            await conversation.SayAsync("my left foot has gone numb");
        }

        Assert.Equal("danger_signs", conversation.Question);
        await conversation.FinishAsync();
        Assert.Equal(disposition ?? "see_professional", conversation.Disposition);
    }

    [Fact]
    public async Task Someone_else_is_spoken_of_as_they()
    {
        var conversation = new Conversation();
        await conversation.JoinAsync();

        await conversation.SayAsync("my mum's back is really stiff, what can she do");
        await conversation.AnswerAsync("agreement", "adult");
        await conversation.AnswerAsync("read_back", "yes");

        Assert.Equal("danger_signs", conversation.Question);
        Assert.DoesNotContain("you", conversation.Said[^1].Text.Split(' ', '.', ','));
    }

    [Fact]
    public async Task Asking_for_someone_else_names_them_and_ends_with_their_advice()
    {
        var conversation = new Conversation();
        await conversation.JoinAsync();

        await conversation.SayAsync("asking for my mum, she is 70 and her back has been stiff since she fell on Monday");

        Assert.Contains(conversation.Said, reply => reply.Text?.Contains("mum", StringComparison.Ordinal) == true);
        await conversation.AnswerAsync("agreement", "adult");
        await conversation.SayAsync("yes");
        await conversation.SayAsync("she can't feel when she wipes");
        await conversation.FinishAsync();
        Assert.Equal("emergency", conversation.Disposition);
    }

    [Fact]
    public async Task Symptoms_typed_before_the_agreement_are_no_refusal_and_are_read_back()
    {
        var conversation = new Conversation();
        await conversation.JoinAsync();

        await conversation.SayAsync("woke up stiff as a board, no pins n needles or anything");
        Assert.Equal("agreement", conversation.Question);
        await conversation.AnswerAsync("agreement", "adult");

        Assert.Equal("read_back", conversation.Question);
    }

    [Theory]
    [InlineData("no, just stiff", "warning_signs")]
    [InlineData("no pins and needles", "danger_signs")]
    public async Task A_denial_of_something_else_is_no_answer_to_the_question(string text, string next)
    {
        var conversation = await Conversation.AtAsync("danger_signs");

        await conversation.SayAsync(text);
        if (conversation.Question == "read_back")
        {
            await conversation.AnswerAsync("read_back", "yes");
        }

        Assert.Equal(next, conversation.Question);
    }

    [Theory]
    [InlineData("it's just stiff", true)]
    [InlineData("stiff and nothing else", true)]
    [InlineData("stiff", false)]
    [InlineData("just stiff and it feels like it gives way", false)]
    public async Task Only_this_denies_the_rest_of_the_list_unless_it_names_a_sign(string text, bool denies)
    {
        var conversation = await Conversation.AtAsync("back_feel");

        await conversation.SayAsync(text);

        Assert.Equal(denies, conversation.Question != "back_feel");
        Assert.Equal(!denies, conversation.Said.Count > 1);
    }

    [Fact]
    public async Task A_mild_number_does_not_deny_that_the_pain_is_sharp()
    {
        var conversation = await Conversation.AtAsync("pain_0_10");

        await conversation.SayAsync("about 2");

        Assert.Equal("back_feel", conversation.Question);
        Assert.Contains("sharp_or_severe_pain", (IEnumerable<string>)conversation.LastData("facts")!);
    }
}
