namespace BackBot.Dialogs.Tests;

/// <summary>Going back and changing an answer, in one's own words.</summary>
public class ChangingAnswersTests
{
    [Fact]
    public async Task A_changed_answer_is_said_back_with_what_differs()
    {
        var conversation = await Conversation.AtAsync("warning_signs");
        await conversation.AnswerAsync("warning_signs", "ticked", "pregnancy");
        await conversation.CommandAsync("back");
        await conversation.AnswerAsync("warning_signs", "none");

        Assert.Contains(Conversation.Content.Texts.Get("en", "facts.pregnancy.told"), conversation.Said[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Conversation.Content.Texts.Get("en", "facts.cancer_history.told"), conversation.Said[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Back_asks_the_question_before_again_and_keeps_the_others()
    {
        var conversation = await Conversation.AtAsync("back_feel");

        await conversation.SayAsync("go back");
        Assert.Equal("pain_0_10", conversation.Question);
        await conversation.SayAsync("8");
        await conversation.FinishAsync();

        Assert.Equal("see_professional", conversation.Disposition);
    }

    [Theory]
    [InlineData("change my answer about the leg pain", "leg_symptoms")]
    [InlineData("change the answer about how long", "duration")]
    [InlineData("change an answer", "change_answer")]
    public async Task Changing_an_answer_that_is_named_asks_it_at_once(string said, string asked)
    {
        var conversation = await Conversation.AtAsync("abilities");

        await conversation.SayAsync(said);

        Assert.Equal(asked, conversation.Question);
    }

    [Fact]
    public async Task A_sign_told_while_changing_an_answer_is_told()
    {
        var conversation = await Conversation.AtAsync("abilities");

        await conversation.SayAsync("change my answer, I do have leg pain");
        await conversation.FinishAsync();

        Assert.Equal("see_professional", conversation.Disposition);
    }

    [Theory]
    [InlineData("no")]
    [InlineData("Keep it")]
    public async Task Whoever_wants_to_change_nothing_goes_on_where_they_were(string said)
    {
        var conversation = await Conversation.AtAsync("abilities");
        await conversation.SayAsync("change an answer");

        await conversation.SayAsync(said);

        Assert.Equal("abilities", conversation.Question);
    }
}
