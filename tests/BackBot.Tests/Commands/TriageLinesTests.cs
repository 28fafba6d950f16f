using System.Text.Json.Nodes;
using BackBot.Commands;
using BackBot.Triage;

namespace BackBot.Tests.Commands;

public class TriageLinesTests
{
    private static readonly TriagePolicy Policy = new(new PolicyDefinition
    {
        ContentVersion = "v1",
        Facts =
        [
            new FactDefinition { Id = "saddle_numbness" },
            new FactDefinition { Id = "wrist_pain", Role = FactRole.Ability },
            new FactDefinition { Id = "pain_0_10", Kind = FactKind.Number, Minimum = 0, Maximum = 10, HigherIsWorse = true },
        ],
        Questions = [],
        Rules =
        [
            new Rule
            {
                Id = "numb",
                When = new FactTest("saddle_numbness", FactOperator.Equals, FactValue.True),
                Disposition = Disposition.Emergency,
                ReasonKey = "rules.numb",
                Source = "a source",
                Owner = "an owner",
                ReviewBy = new DateOnly(2030, 1, 1),
            },
        ],
        Methods =
        [
            new Method { Id = "seated_twist", ReasonKey = "x" },
            new Method
            {
                Id = "cat_cow",
                ReasonKey = "x",
                Contraindications =
                    [new Contraindication { Id = "cat_cow_wrists", When = new FactTest("wrist_pain", FactOperator.Equals, FactValue.True), ReasonKey = "x", Source = "a source" }],
            },
        ],
    });

    [Theory]
    [InlineData("""{"id":"a","facts":{}}""", """{"id":"a","disposition":"self_care","rules":[],"methods":["seated_twist","cat_cow"],"excluded":{}}""")]
    [InlineData("""{"id":"a","facts":{"wrist_pain":true,"pain_0_10":3}}""", """{"id":"a","disposition":"self_care","rules":[],"methods":["seated_twist"],"excluded":{"cat_cow":"cat_cow_wrists"}}""")]
    [InlineData("""{"id":7,"facts":{"saddle_numbness":"unsure"}}""", """{"id":7,"disposition":"emergency","rules":["numb"],"methods":[],"excluded":{"seated_twist":"numb","cat_cow":"numb"}}""")]
    [InlineData("""{"facts":{"saddle_numbness":false,"pain_0_10":"unsure"}}""", """{"id":null,"disposition":"self_care","rules":[],"methods":["seated_twist","cat_cow"],"excluded":{}}""")]
    public void A_good_line_gives_the_advice(string line, string expected) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), new TriageLines(Policy).Decide(line)), new TriageLines(Policy).Decide(line).ToJsonString());

    [Theory]
    [InlineData("""{"id":"a","facts":{"sadle_numbness":true}}""", "sadle_numbness", "did you mean 'saddle_numbness'")]
    [InlineData("""{"id":"a","facts":{"xyzzy":true}}""", "xyzzy", "no fact")]
    [InlineData("""{"id":"a","facts":{"saddle_numbness":3}}""", "saddle_numbness", "true, false or \"unsure\"")]
    [InlineData("""{"id":"a","facts":{"saddle_numbness":"yes"}}""", "saddle_numbness", "\"unsure\"")]
    [InlineData("""{"id":"a","facts":{"saddle_numbness":null}}""", "saddle_numbness", "null")]
    [InlineData("""{"id":"a","facts":{"saddle_numbness":[true]}}""", "saddle_numbness", "[true]")]
    [InlineData("""{"id":"a","facts":{"pain_0_10":true}}""", "pain_0_10", "a number")]
    [InlineData("""{"id":"a","facts":{"pain_0_10":11}}""", "pain_0_10", "from 0 to 10")]
    [InlineData("""{"id":"a","facts":{"pain_0_10":1e999}}""", "pain_0_10", "a number")]
    [InlineData("""{"id":"a","facts":[]}""", "facts", "not an object")]
    [InlineData("""{"id":"a"}""", "facts", "missing")]
    public void A_bad_fact_is_named_with_what_to_write(string line, string id, string because)
    {
        var answer = new TriageLines(Policy).Decide(line);

        Assert.Equal("a", answer["id"]!.GetValue<string>());
        Assert.Contains(id, answer["error"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains(because, answer["error"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.False(answer.ContainsKey("disposition"));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("[1]")]
    [InlineData("{\"id\":\"a\",")]
    [InlineData("{\"id\":\"a\",\"facts\":{\"pain_0_10\":1,\"pain_0_10\":2}}")]
    public void A_line_that_is_no_request_gives_an_error(string line) => Assert.True(new TriageLines(Policy).Decide(line).ContainsKey("error"));

    [Theory]
    [InlineData("bad")]
    [InlineData("""{"id":"\ud800","facts":{}}""")]
    [InlineData("""{"id":{"a":"\ud800"},"facts":{}}""")]
    [InlineData("""{"id":"c","facts":{"\ud800":true}}""")]
    public async Task The_run_goes_on_after_a_bad_line_and_says_that_there_was_one(string bad)
    {
        var output = new StringWriter();
        var good = await new TriageLines(Policy).RunAsync(
            new StringReader("""{"id":"a","facts":{}}""" + "\n\n" + bad + "\n" + """{"id":"b","facts":{}}"""), output, TestContext.Current.CancellationToken);

        var lines = output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!).ToArray();
        Assert.False(good);
        Assert.Equal(3, lines.Length);
        Assert.Equal("b", lines[2]["id"]!.GetValue<string>());
        Assert.NotNull(lines[1]["error"]);
    }

    [Fact]
    public async Task A_run_without_a_bad_line_is_good() =>
        Assert.True(await new TriageLines(Policy).RunAsync(new StringReader("""{"id":"a","facts":{}}"""), TextWriter.Null, TestContext.Current.CancellationToken));
}
