using BackBot.Triage;

namespace BackBot.Understanding.Tests;

public sealed class ReadTests
{
    [Theory]
    [InlineData("my left foot is numb", "leg_numbness_or_tingling", "true")]
    [InlineData("no numbness, tingling or weakness", "leg_weakness", "false")]
    [InlineData("numbness no, fever no", "fever_or_unwell", "false")]
    [InlineData("fever? nope", "fever_or_unwell", "false")]
    [InlineData("i dont have no numbness", "leg_numbness_or_tingling", "false")]
    [InlineData("no symptoms apart from a numb toe", "leg_numbness_or_tingling", "true")]
    [InlineData("can't feel it when I wipe", "saddle_numbness", "true")]
    [InlineData("no trouble peeing", "bladder_bowel_change", "false")]
    [InlineData("I struggle to pee", "bladder_bowel_change", "true")]
    [InlineData("can't lift my foot", "leg_weakness", "true")]
    [InlineData("not able to sleep because of it", "night_pain", "true")]
    [InlineData("I used to get numb feet, not any more", "leg_numbness_or_tingling", "false")]
    [InlineData("Legs are fine. Actually no, scrap that, the left shin is tingly", "leg_numbness_or_tingling", "true")]
    [InlineData("my dad has a numb leg, I don't", "leg_numbness_or_tingling", "false")]
    [InlineData("I said no to the nurse but my foot is tingling", "leg_numbness_or_tingling", "true")]
    [InlineData("my fоot... tiiiingling in my foooot", "leg_numbness_or_tingling", "true")]
    [InlineData("no numbnes or tinglng in my legs", "leg_numbness_or_tingling", "false")]
    [InlineData("lost weight on purpose, I'm dieting", "unexplained_weight_loss", "false")]
    [InlineData("I'm booked for surgery next month", "recent_surgery", "false")]
    [InlineData("it's like a 3", "sharp_or_severe_pain", "false")]
    public void The_fact_is_read_with_its_polarity(string text, string fact, string value) =>
        Assert.Equal(FactValue.Parse(value), Assert.Contains(fact, English.Understanding.Read(text).Facts));

    [Theory]
    [InlineData("what if my leg goes numb", "leg_numbness_or_tingling")]
    [InlineData("my wife has numbness in her leg", "leg_numbness_or_tingling")]
    [InlineData("there's cancer in my family", "cancer_history")]
    [InlineData("had an operation on my back ten years ago", "recent_surgery")]
    [InlineData("can cracking it make my legs go numb?", "leg_numbness_or_tingling")]
    [InlineData("how do i fix a stiff neck", "stiffness")]
    [InlineData("I fell asleep on the sofa", "recent_trauma")]
    public void What_is_not_said_of_the_person_now_is_no_fact(string text, string fact) =>
        Assert.DoesNotContain(fact, English.Understanding.Read(text).Facts);

    [Fact]
    public void One_who_cannot_tell_is_unsure()
    {
        var facts = English.Understanding.Read("not sure if my foot is numb").Facts;
        Assert.Equal(FactValue.Unsure, facts["leg_numbness_or_tingling"]);
    }

    [Fact]
    public void Asking_for_someone_else_gives_the_facts_of_that_person()
    {
        var reading = English.Understanding.Read("asking for my girlfriend, she has pain shooting down her leg");
        Assert.True(reading.AboutSomeoneElse);
        Assert.Empty(reading.Facts);
        Assert.Equal(FactValue.True, reading.OtherPersonFacts["radiating_leg_pain"]);
    }

    [Fact]
    public void A_conversation_about_someone_else_goes_on_about_that_person()
    {
        var reading = English.Understanding.Read("numb foot", new ReadingContext { AboutSomeoneElse = true });
        Assert.Equal(FactValue.True, reading.OtherPersonFacts["leg_numbness_or_tingling"]);
    }

    [Fact]
    public void A_span_points_at_the_words_in_the_text_as_given()
    {
        const string text = "Hi 👋 — my FOOT is nuuumb!";
        var span = Assert.Single(English.Understanding.Read(text).Spans);
        Assert.Equal("FOOT is nuuumb", text.Substring(span.Start, span.Length));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t\u200b")]
    [InlineData("\0\0")]
    [InlineData(null)]
    public void Nothing_is_read_from_nothing(string? text) => Assert.Equal(Intent.Nothing, English.Understanding.Read(text).Intent);
}
