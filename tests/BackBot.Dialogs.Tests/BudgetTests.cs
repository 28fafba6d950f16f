namespace BackBot.Dialogs.Tests;

/// <summary>How many answers it takes; the agreement counts.</summary>
public class BudgetTests
{
    [Theory]
    [InlineData("Since yesterday")]
    [InlineData("for 3 days")]
    [InlineData("about 10 days")]
    public async Task A_mild_everyday_stiffness_reaches_a_suggestion_in_at_most_eight_answers(string duration)
    {
        var conversation = new Conversation();
        await conversation.JoinAsync();

        await conversation.SayAsync("Yes, 18 or over");
        while (conversation.Outcome is null)
        {
            await (conversation.Question switch
            {
                "pain_0_10" => conversation.SayAsync("2"),
                "duration" => conversation.SayAsync(duration),
                "back_feel" => conversation.AnswerAsync("back_feel", "ticked", "stiffness"),
                var list => conversation.AnswerAsync(list!, "none"),
            });
        }

        Assert.Equal("self_care", conversation.Disposition);
        Assert.InRange(conversation.Sent, 2, 8);
    }

    [Fact]
    public async Task Nor_does_a_label_that_is_typed_take_more_than_the_box_that_is_ticked()
    {
        var conversation = new Conversation();
        await conversation.JoinAsync();
        await conversation.SayAsync("yes");
        while (conversation.Outcome is null)
        {
            await (conversation.Question switch
            {
                "pain_0_10" => conversation.SayAsync("2"),
                "duration" => conversation.SayAsync("since yesterday"),
                "back_feel" => conversation.SayAsync(Conversation.Content.Texts.Get("en", "facts.stiffness.label")),
                _ => conversation.SayAsync("none of these"),
            });
        }

        Assert.Equal("self_care", conversation.Disposition);
        Assert.InRange(conversation.Sent, 2, 8);
    }

    [Fact]
    public async Task An_emergency_is_answered_after_two()
    {
        var conversation = new Conversation();
        await conversation.JoinAsync();

        await conversation.AnswerAsync("agreement", "adult");
        await conversation.AnswerAsync("danger_signs", "ticked", "bladder_bowel_change");

        Assert.Equal("emergency", conversation.Disposition);
    }

    [Fact]
    public async Task Progress_counts_every_answer_and_ends_where_it_said()
    {
        var conversation = new Conversation();
        await conversation.JoinAsync();
        var promised = Progress(conversation)["about"];

        await conversation.AnswerAsync("agreement", "adult");
        var last = Progress(conversation);
        while (conversation.Outcome is null)
        {
            last = Progress(conversation);
            await (conversation.Question is "pain_0_10" ? conversation.SayAsync("0")
                : conversation.Question is "duration" ? conversation.AnswerAsync("duration", "yesterday")
                : conversation.AnswerAsync(conversation.Question!, "none"));
            Assert.Equal(conversation.Sent, last["answered"]);
        }

        Assert.Equal(promised, last["answered"]);
    }

    private static Dictionary<string, object> Progress(Conversation conversation) => (Dictionary<string, object>)conversation.LastData("progress")!;
}
