namespace BackBot.Understanding.Tests;

public sealed class CommonQuestionTests
{
    [Fact]
    public void There_are_at_least_thirty_and_each_is_complete()
    {
        Assert.True(English.Understanding.CommonQuestions.Count >= 30);
        Assert.All(English.Understanding.CommonQuestions, q => Assert.True(q.Phrasings.Count >= 3 && q.Answer.Length > 0 && q.More.Length > 0 && q.Source.Length > 0, q.Id));
    }

    [Fact]
    public void Every_phrasing_finds_its_own_question() =>
        Assert.All(
            English.Understanding.CommonQuestions.SelectMany(q => q.Phrasings.Select(p => (q.Id, Phrasing: p))),
            q => Assert.Equal((q.Id, q.Phrasing), (English.Understanding.Read(q.Phrasing).Question?.Id, q.Phrasing)));

    [Theory]
    [InlineData("can u get a herniated disk from popping too hard", "slipped_disc")]
    [InlineData("which one's good first thing in the morning", "morning_method")]
    [InlineData("is it dangerous to crack my back", "is_it_harmful")]
    [InlineData("how many secs should i hold the twist", "how_long_to_hold")]
    public void Questions_are_found_in_other_words(string text, string id) => Assert.Equal(id, English.Understanding.Read(text).Question?.Id);

    [Theory]
    [InlineData("who won the match last night")]
    [InlineData("my leg is numb")]
    [InlineData("tell me a joke")]
    public void Below_the_threshold_there_is_no_answer(string text) => Assert.Null(English.Understanding.Read(text).Question);
}
