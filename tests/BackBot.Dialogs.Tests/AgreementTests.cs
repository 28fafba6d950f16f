namespace BackBot.Dialogs.Tests;

/// <summary>Who is an adult and agreed, in their own words.</summary>
public class AgreementTests
{
    [Theory]
    [InlineData("No, under 18")]
    [InlineData("I'm under 18")]
    [InlineData("not yet 18")]
    [InlineData("I'm 15")]
    [InlineData("yes but I'm 17")]
    [InlineData("I turn 18 next month")]
    public async Task Whoever_is_under_age_sees_no_stretch(string words)
    {
        var conversation = new Conversation();
        await conversation.JoinAsync();

        await conversation.SayAsync(words);
        while (conversation.Outcome is null)
        {
            await conversation.AnswerHarmlessAsync();
        }

        Assert.Equal("see_professional", conversation.Disposition);
    }

    [Theory]
    [InlineData("no, I'm over 18 but not happy to go on")]
    [InlineData("no")]
    public async Task A_no_is_no_agreement(string words)
    {
        var conversation = new Conversation();
        await conversation.JoinAsync();

        await conversation.SayAsync(words);

        Assert.NotEqual("danger_signs", conversation.Question);
    }
}
