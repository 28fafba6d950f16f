namespace BackBot.Dialogs.Tests;

/// <summary>A sign that no rule reads but that may be there: it is asked for at once, and counts only then.</summary>
public class SuspectedSignTests
{
    // Whether words are read by a rule changes with the vocabulary: whichever of these is still only suspected will do.
    private static readonly string Suspicious = new[]
    {
        "pinched the skin next to my willy and couldnt feel the pinch", "put cream on my piles and I couldn't tell my finger was there",
        "tampon went in and I felt zilch, it's all dull round there", "lost the sense of touch round my back passage overnight",
    }.First(text => Conversation.Understanding.Read(text) is { Facts.Count: 0 } reading && reading.Suspected.Any(span => span.FactId == "saddle_numbness"));

    [Theory]
    [MemberData(nameof(AnyStepTests.Steps), MemberType = typeof(AnyStepTests))]
    public async Task It_is_read_back_at_any_step_and_counts_once_confirmed(string step)
    {
        var conversation = await Conversation.AtAsync(step);

        await conversation.SayAsync(Suspicious);
        Assert.Equal("read_back", conversation.Question);
        Assert.Null(conversation.Disposition);
        await conversation.SayAsync("yes");

        Assert.Equal("emergency", conversation.Disposition);
    }

    [Fact]
    public async Task During_a_stretch_it_comes_before_the_next_step()
    {
        var conversation = await InAStretchAsync();
        Assert.Equal("method_step", conversation.Question);

        await conversation.SayAsync("next, but " + Suspicious);
        Assert.Equal("read_back", conversation.Question);
        await conversation.AnswerAsync("read_back", "yes");

        Assert.Equal("emergency", conversation.Disposition);
    }

    [Fact]
    public async Task Said_to_be_wrong_it_counts_for_nothing_and_is_still_asked_by_name()
    {
        var conversation = await Conversation.AtAsync("danger_signs");

        await conversation.SayAsync(Suspicious);
        await conversation.AnswerAsync("read_back", "no");

        Assert.Null(conversation.Disposition);
        Assert.Equal("danger_signs", conversation.Question);
    }

    [Fact]
    public async Task Said_to_be_wrong_during_a_stretch_the_stretch_goes_on()
    {
        var conversation = await InAStretchAsync();

        await conversation.SayAsync(Suspicious);
        await conversation.AnswerAsync("read_back", "no");

        Assert.Equal("method_step", conversation.Question);
        Assert.Equal("self_care", conversation.Disposition);
    }

    [Fact]
    public async Task The_same_words_as_an_answer_to_the_read_back_are_not_asked_back_for_ever()
    {
        var conversation = await Conversation.AtAsync("danger_signs");

        await conversation.SayAsync(Suspicious);
        await conversation.SayAsync("yes, " + Suspicious);

        Assert.Equal("emergency", conversation.Disposition);
    }

    [Fact]
    public async Task Before_the_agreement_it_is_kept_and_read_back_first_after_it()
    {
        var conversation = new Conversation();
        await conversation.JoinAsync();

        await conversation.SayAsync(Suspicious);
        Assert.Equal("agreement", conversation.Question);
        await conversation.AnswerAsync("agreement", "adult");

        Assert.Equal("read_back", conversation.Question);
    }

    [Fact]
    public async Task An_answer_in_the_same_message_is_taken_before_it()
    {
        var conversation = await Conversation.AtAsync("pain_0_10");

        await conversation.SayAsync("3. " + Suspicious);
        Assert.Equal("read_back", conversation.Question);
        await conversation.AnswerAsync("read_back", "no");

        Assert.Equal("back_feel", conversation.Question);
    }

    private static async Task<Conversation> InAStretchAsync()
    {
        var conversation = await Conversation.AtAsync("abilities");
        await conversation.FinishAsync();
        await conversation.AnswerAsync("next", ((IReadOnlyList<string>)conversation.LastData("methods")!)[0]);
        return conversation;
    }
}
