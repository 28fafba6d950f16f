using Microsoft.Recognizers.Text;

namespace BackBot.Understanding.Tests;

public sealed class ModelTests
{
    [Fact]
    public void Facts_come_as_results_with_their_place_in_the_text()
    {
        const string Text = "Stiff back, no numb toes";

        var results = Model("fact").Parse(Text);

        Assert.Equal(["stiffness", "leg_numbness_or_tingling"], results.Select(r => r.TypeName));
        Assert.Equal(["true", "false"], results.Select(r => r.Resolution["value"]));
        Assert.All(results, r => Assert.Equal(r.Text, Text[r.Start..(r.End + 1)]));
    }

    [Fact]
    public void What_is_said_of_someone_else_is_marked() =>
        Assert.All(Model("fact").Parse("my mum has a numb foot"), r => Assert.Equal(true, r.Resolution["other_person"]));

    [Theory]
    [InlineData("yes_no", "not that I've noticed", "no")]
    [InlineData("pain_0_10", "about a seven", "7")]
    [InlineData("duration", "a fortnight", "14")]
    [InlineData("age", "I'm 45", "45")]
    public void Answers_come_as_one_result(string model, string text, string value) =>
        Assert.Equal(value, Assert.Single(Model(model).Parse(text)).Resolution["value"]);

    [Theory]
    [InlineData("yes_no")]
    [InlineData("pain_0_10")]
    [InlineData("duration")]
    [InlineData("fact")]
    public void What_is_no_answer_has_no_result(string model)
    {
        Assert.Empty(Model(model).Parse("banana"));
        Assert.Empty(Model(model).Parse(" "));
    }

    private static IModel Model(string type) => English.Understanding.Models.Single(m => m.ModelTypeName == type);
}
