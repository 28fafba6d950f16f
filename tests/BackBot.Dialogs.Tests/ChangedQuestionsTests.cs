using BackBot.Content;

namespace BackBot.Dialogs.Tests;

/// <summary>A deploy changes the questions while people talk: no answer is lost, and only what is missing is asked.</summary>
public class ChangedQuestionsTests
{
    [Fact]
    public async Task Signs_told_to_a_list_that_is_split_up_still_count_and_only_new_ones_are_asked()
    {
        using var copy = new ContentCopy();
        var conversation = await Conversation.AtAsync("pain_0_10");

        // The leg questions become two as well.
        conversation.Deploy(Moved(copy
            .With("questions.yaml", "      - leg_weakness\n      - leg_numbness_or_tingling\n", "      - leg_weakness\n")
            .With("questions.yaml", "  - { id: pain_0_10,", "  - { id: leg_numbness_or_tingling, kind: yes_no, facts: [leg_numbness_or_tingling] }\n\n  - { id: pain_0_10,")));
        var asked = await conversation.FinishAsync();

        Assert.Equal("self_care", conversation.Disposition);
        Assert.Equal(["thoracic_pain"], asked.Intersect(["danger_signs", "warning_signs", "leg_symptoms", "leg_numbness_or_tingling", "thoracic_pain"]));
    }

    [Fact]
    public async Task None_of_these_denies_only_what_was_shown()
    {
        using var copy = new ContentCopy();
        var conversation = await Conversation.AtAsync("danger_signs");

        conversation.Deploy(Moved(copy));
        await conversation.AnswerAsync("danger_signs", "none");

        Assert.Contains("thoracic_pain", await conversation.FinishAsync());
    }

    [Fact]
    public async Task An_answer_counts_although_another_question_now_comes_first()
    {
        using var copy = new ContentCopy();
        var conversation = await Conversation.AtAsync("pain_0_10");

        conversation.Deploy(Moved(copy));
        await conversation.SayAsync("8");
        Assert.Equal("thoracic_pain", conversation.Question);
        await conversation.FinishAsync();

        Assert.Equal("see_professional", conversation.Disposition);
    }

    [Fact]
    public async Task The_answer_to_a_question_that_is_gone_gets_the_next_question()
    {
        using var copy = new ContentCopy();
        var conversation = await Conversation.AtAsync("leg_symptoms");

        conversation.Deploy(copy.With("questions.yaml", "  - id: leg_symptoms\n", "  - id: leg_trouble\n").With("texts/en.yaml", "  leg_symptoms:\n", "  leg_trouble:\n").Load());
        await conversation.SayAsync("None of these");

        Assert.Equal("leg_trouble", conversation.Question);
    }

    // A sign that was asked late is now among the first.
    private static BackBotContent Moved(ContentCopy copy) => copy
        .With("questions.yaml", "      - thoracic_pain\n", "")
        .With("questions.yaml", "      - faint_or_clammy\n", "      - faint_or_clammy\n      - thoracic_pain\n")
        .Load();
}
