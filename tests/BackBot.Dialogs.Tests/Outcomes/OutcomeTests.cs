using System.Text.Json;
using Microsoft.Bot.Schema;

namespace BackBot.Dialogs.Tests.Outcomes;

public class OutcomeTests
{
    [Theory]
    [InlineData("en-GB", "999")]
    [InlineData("en-US", "911")]
    [InlineData("en-AU", "000")]
    [InlineData("en-NZ", "111")]
    [InlineData("fr", "999")] // No country told: the one in the settings.
    public async Task The_number_to_call_is_that_of_the_persons_country(string locale, string number)
    {
        var conversation = await AtQuestionsAsync(locale);

        await conversation.AnswerAsync("danger_signs", "ticked", "chest_pain");

        Assert.Equal("emergency", conversation.Disposition);
        Assert.Contains(number, conversation.Outcome!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("emergency", "danger_signs", "chest_pain")]
    [InlineData("urgent", "warning_signs", "fever_or_unwell")]
    [InlineData("see_professional", "leg_symptoms", "radiating_leg_pain")]
    [InlineData("self_care", "back_feel", "stiffness")]
    public async Task Every_advice_says_what_to_watch_for(string disposition, string question, string fact)
    {
        var conversation = await AtQuestionsAsync("en-GB");

        await FinishAsync(conversation, question, fact);

        Assert.Equal(disposition, conversation.Disposition);
        var own = Net($"dispositions.{disposition}.safety_net");
        var signs = disposition == "emergency" ? [] : Net("dispositions.safety_net.signs");
        var shown = Shown(conversation.Outcome!);
        Assert.NotEmpty(own);
        Assert.All(own.Concat(signs), line => Assert.Contains(line, shown, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sign_that_must_be_seen_is_said_at_once_and_only_once_while_questions_go_on()
    {
        var conversation = await AtQuestionsAsync("en-GB");
        var certain = Conversation.Content.Texts.Get("en", "dispositions.urgent.lead");

        await conversation.AnswerAsync("danger_signs", "none");
        await conversation.AnswerAsync("warning_signs", "ticked", "fever_or_unwell");
        Assert.Null(conversation.Outcome);
        Assert.StartsWith(certain, conversation.Said[0].Text, StringComparison.Ordinal);

        await conversation.AnswerHarmlessAsync();
        Assert.NotNull(conversation.Question);
        Assert.DoesNotContain(conversation.Said, said => said.Text.Contains(certain, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Asking_for_a_person_names_whom_to_call_and_leaves_the_question_open()
    {
        var conversation = await AtQuestionsAsync("en-GB");

        await conversation.SayAsync("can I talk to a real person please");

        Assert.Contains("999", conversation.Said[0].Text, StringComparison.Ordinal);
        Assert.Equal("danger_signs", conversation.Question);
    }

    [Fact]
    public async Task The_summary_names_what_was_told_and_what_was_denied_apart()
    {
        var conversation = await AtQuestionsAsync("en-GB");
        await FinishAsync(conversation, "back_feel", "stiffness");

        await conversation.AnswerAsync("next", "summary");

        var lines = conversation.Said[0].Text.Split("\n\n");
        var about = Assert.Single(lines, line => line.StartsWith(Text("chat.summary.situation"), StringComparison.Ordinal));
        var denied = Assert.Single(lines, line => line.StartsWith(Text("chat.summary.denied"), StringComparison.Ordinal));
        Assert.Contains(Text("facts.stiffness.told"), about, StringComparison.Ordinal);
        Assert.Contains(Text("facts.chest_pain.told"), denied, StringComparison.Ordinal);
        Assert.DoesNotContain(Text("chat.read_back.false").Replace("{fact}", Text("facts.chest_pain.told"), StringComparison.Ordinal), denied, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no_foam_roller", "contraindications.foam_roller_no_roller")]
    [InlineData("hip_replacement", "chat.outcome.allowed")]
    public async Task Why_not_a_method_is_answered_with_what_speaks_against_it(string ability, string reason)
    {
        var conversation = await AtQuestionsAsync("en-GB");
        await FinishAsync(conversation, "abilities", ability);

        await conversation.SayAsync("why not the foam roller?");

        Assert.Contains(Text(reason).Replace("{method}", Text("methods.foam_roller.name"), StringComparison.Ordinal), conversation.Said[0].Text.Split("\n\n")[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_not_a_method_names_its_own_reason_beside_the_warning_and_a_gentler_way_only_without_one()
    {
        var warned = await AtQuestionsAsync("en-GB");
        await FinishAsync(warned, "leg_symptoms", "leg_numbness_or_tingling");
        await warned.SayAsync("why not the foam roller?");
        Assert.Contains(Text("contraindications.foam_roller_leg_signs"), warned.Said[0].Text, StringComparison.Ordinal);
        Assert.Contains(Text("rules.leg_numbness_or_tingling"), warned.Said[0].Text, StringComparison.Ordinal);

        var free = await AtQuestionsAsync("en-GB");
        await FinishAsync(free, "abilities", "wrist_pain");
        await free.SayAsync("why?");
        Assert.Contains(Text("methods.cat_cow.gentler_seated"), free.Said[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("back_feel", "stiffness", "dispositions.emergency.title", "facts.saddle_numbness.told")]
    [InlineData("warning_signs", "fever_or_unwell", "dispositions.self_care.title", "facts.fever_or_unwell.told")]
    [InlineData("danger_signs", "chest_pain", "dispositions.self_care.title", "facts.chest_pain.told")]
    public async Task What_would_change_it_names_the_nearest_facts_and_where_they_lead(string question, string fact, string then, string because)
    {
        var conversation = await AtQuestionsAsync("en-GB");
        await FinishAsync(conversation, question, fact);
        var before = conversation.Disposition;

        await conversation.SayAsync("what would change this?");

        Assert.Contains(conversation.Said[0].Text.Split("\n\n"), line =>
            line.Contains(Text(then), StringComparison.Ordinal) && line.Contains(Text(because), StringComparison.Ordinal));
        Assert.Equal("next", conversation.Question);
        Assert.Equal(before, conversation.Disposition);
    }

    private static async Task<Conversation> AtQuestionsAsync(string locale)
    {
        var conversation = new Conversation(locale);
        await conversation.JoinAsync();
        await conversation.AnswerAsync("agreement", "adult");
        return conversation;
    }

    private static async Task FinishAsync(Conversation conversation, string question, string fact)
    {
        while (conversation.Question is not "next")
        {
            await (conversation.Question == question ? conversation.AnswerAsync(question, "ticked", fact) : conversation.AnswerHarmlessAsync());
        }
    }

    private static string[] Net(string key) =>
        [.. Conversation.Content.Texts.GetLines("en", key).Select(line => line.Replace("{emergency_number}", "999", StringComparison.Ordinal).Replace("{urgent_number}", "your GP or NHS 111", StringComparison.Ordinal))];

    private static string Text(string key) => Conversation.Content.Texts.Get("en", key);

    private static string Shown(Activity outcome) =>
        string.Join('\n', outcome.Attachments.Select(attachment => JsonSerializer.Serialize(attachment.Content)).Prepend(outcome.Text));
}
