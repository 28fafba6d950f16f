namespace BackBot.Understanding.Tests;

public sealed class AnswerTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 12, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("yes", YesNoUnsure.Yes)]
    [InlineData("yeah nah", YesNoUnsure.No)]
    [InlineData("nah yeah it has", YesNoUnsure.Yes)]
    [InlineData("no... actually yes", YesNoUnsure.Yes)]
    [InlineData("yes, wait, no, I misread that. no", YesNoUnsure.No)]
    [InlineData("yes and no", YesNoUnsure.Unsure)]
    [InlineData("I'd be lying if I said no", YesNoUnsure.Yes)]
    [InlineData("not that I've noticed", YesNoUnsure.No)]
    [InlineData("only when I sit for ages", YesNoUnsure.Yes)]
    [InlineData("no idea", YesNoUnsure.Unsure)]
    [InlineData("👎", YesNoUnsure.No)]
    [InlineData("might do, I never paid attention", YesNoUnsure.Unsure)]
    [InlineData("no because I rest a lot", YesNoUnsure.No)]
    [InlineData("my brother had it but I don't", YesNoUnsure.No)]
    [InlineData("no but it did yesterday", YesNoUnsure.Yes)]
    [InlineData("they do when I sit", YesNoUnsure.Yes)]
    [InlineData("that's a no from me", YesNoUnsure.No)]
    [InlineData("that has never been an issue", YesNoUnsure.No)]
    [InlineData("not applicable", YesNoUnsure.No)]
    [InlineData("not an issue until yesterday", YesNoUnsure.Yes)]
    [InlineData("not an issue, it's just a bit numb", YesNoUnsure.Yes)]
    [InlineData("there was none until last night", YesNoUnsure.Yes)]
    [InlineData("yes definitely", YesNoUnsure.Yes)]
    public void Yes_no_and_unsure_are_read(string text, YesNoUnsure expected) => Assert.Equal(expected, English.Understanding.ReadYesNo(text));

    [Theory]
    [InlineData("what does that mean?")]
    [InlineData("7")]
    [InlineData("asdkjh")]
    [InlineData("show me the stretches")]
    [InlineData("I don't understand")]
    [InlineData("I'm on the bus")]
    [InlineData("it's raining here")]
    public void What_is_no_answer_asks_again(string text) => Assert.Null(English.Understanding.ReadYesNo(text));

    [Fact]
    public void A_statement_answers_the_question_that_was_asked() =>
        Assert.Equal(YesNoUnsure.No, English.Understanding.ReadYesNo("my bladder works fine", "bladder_bowel_change"));

    [Theory]
    [InlineData("eight out of ten", 8.0)]
    [InlineData("6 or 7", 7.0)]
    [InlineData("it was 8 yesterday but 3 now", 3.0)]
    [InlineData("five and a half", 5.5)]
    [InlineData("none", 0.0)]
    [InlineData("this morning 6, now 3", 3.0)]
    [InlineData("down to a 1 from a 5", 1.0)]
    [InlineData("lying down 1, bending over 5", 5.0)]
    [InlineData("10 out of 10", 10.0)]
    [InlineData("fine yesterday but 7/10 today", 7.0)]
    [InlineData("for me a four, for my husband a nine", 4.0)]
    [InlineData("11", null)]
    [InlineData("50%", null)]
    [InlineData("3 weeks", null)]
    [InlineData("pretty bad", null)]
    public void Pain_is_read_on_the_scale_from_0_to_10(string text, double? expected) => Assert.Equal(expected, English.Understanding.ReadPain(text));

    [Theory]
    [InlineData("2 weeks and 3 days", 17)]
    [InlineData("2 weeks I think, maybe 3", 21)]
    [InlineData("not weeks, just 4 days", 4)]
    [InlineData("I'm on day 12", 12)]
    [InlineData("a month or two", 60)]
    [InlineData("few weeks now", 21)]
    [InlineData("an hour ago", 0)]
    [InlineData("the day before yesterday", 2)]
    [InlineData("5 days, no, 6", 6)]
    [InlineData("since 2 May", 10)]
    [InlineData("twice a week", null)]
    [InlineData("since Monday", null)]
    [InlineData("7", null)]
    public void Durations_are_read_in_days(string text, int? expected) => Assert.Equal(expected, English.Understanding.ReadDurationDays(text, Now));

    [Theory]
    [InlineData("45", 45)]
    [InlineData("I'm 62 years old", 62)]
    [InlineData("none of your business", null)]
    [InlineData("No, under 18", 17)]
    [InlineData("I'm not 18", 17)]
    [InlineData("not yet 18", 17)]
    [InlineData("nearly 18", 17)]
    [InlineData("I'm under eighteen", 17)]
    [InlineData("I turn 18 in May", 17)]
    [InlineData("I'll be 18 soon", 17)]
    [InlineData("18 next month", 17)]
    [InlineData("no, I'm over 18", 18)]
    [InlineData("I'm not a teenager, I'm 40", 40)]
    public void Ages_are_read_in_years(string text, int? expected) => Assert.Equal(expected, English.Understanding.ReadAge(text));

    [Theory]
    [InlineData("no, just stiff", YesNoUnsure.No)]
    [InlineData("no just stiff", YesNoUnsure.No)]
    [InlineData("yes but only when I bend", YesNoUnsure.Yes)]
    [InlineData("not sure, it's a bit numb", YesNoUnsure.Unsure)]
    [InlineData("no pins and needles", null)]
    [InlineData("numb, no weakness", null)]
    public void An_answer_in_front_of_something_else_is_read_alone(string text, YesNoUnsure? expected) =>
        Assert.Equal(expected, English.Understanding.ReadLeadingYesNo(text));

    [Theory]
    [InlineData("just stiff", true)]
    [InlineData("I'm only a bit tight", true)]
    [InlineData("stiff, that's all", true)]
    [InlineData("stiff", false)]
    [InlineData("it has just started", false)]
    [InlineData("stiff and it hurts just here", false)]
    public void That_this_is_all_is_heard(string text, bool expected) => Assert.Equal(expected, English.Understanding.SaysNothingElse(text));
}
