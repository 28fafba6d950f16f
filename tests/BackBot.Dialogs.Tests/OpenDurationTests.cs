namespace BackBot.Dialogs.Tests;

/// <summary>A weak leg makes the days matter, and "it keeps coming back" does not tell them.</summary>
public class OpenDurationTests
{
    [Theory]
    [InlineData("It keeps coming back")]
    [InlineData("it always comes back")]
    public async Task Days_that_are_not_told_are_asked_for_once_more_and_then_count_as_unsure(string words)
    {
        var conversation = await AtDurationAsync();

        await conversation.SayAsync(words);
        Assert.Equal("duration", conversation.Question);
        await conversation.SayAsync(words);

        Assert.Equal("emergency", conversation.Disposition);
    }

    [Fact]
    public async Task The_button_is_no_dead_end_either()
    {
        var conversation = await AtDurationAsync();

        await conversation.AnswerAsync("duration", "keeps_coming_back");
        await conversation.AnswerAsync("duration", "keeps_coming_back");

        Assert.Equal("emergency", conversation.Disposition);
    }

    [Fact]
    public async Task Days_told_the_second_time_count()
    {
        var conversation = await AtDurationAsync();

        await conversation.AnswerAsync("duration", "keeps_coming_back");
        await conversation.SayAsync("5 days");
        while (conversation.Outcome is null)
        {
            await conversation.AnswerHarmlessAsync();
        }

        Assert.Equal("urgent", conversation.Disposition);
    }

    [Fact]
    public async Task What_is_said_of_a_number_that_is_not_known_has_no_empty_place()
    {
        var conversation = await AtDurationAsync();

        await conversation.SayAsync("not sure");
        await conversation.SayAsync("not sure");
        await conversation.SayAsync("why?");
        Assert.DoesNotContain(conversation.Said, reply => reply.Text.Contains('{', StringComparison.Ordinal));
        await conversation.SayAsync("start over");

        Assert.DoesNotContain(conversation.Said, reply => reply.Text.Contains('{', StringComparison.Ordinal));
    }

    private static async Task<Conversation> AtDurationAsync()
    {
        var conversation = new Conversation();
        await conversation.JoinAsync();
        await conversation.AnswerAsync("agreement", "adult");
        while (conversation.Question != "duration")
        {
            await (conversation.Question == "leg_symptoms"
                ? conversation.AnswerAsync("leg_symptoms", "ticked", "leg_weakness")
                : conversation.AnswerHarmlessAsync());
        }

        return conversation;
    }
}
