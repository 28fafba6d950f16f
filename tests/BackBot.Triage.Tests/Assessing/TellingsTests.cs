using System.Text.Json;

namespace BackBot.Triage.Tests;

public class TellingsTests
{
    private static readonly string[] Order = ["numb", "fall", "pain", "weak", "hip"];

    [Fact]
    public void Facts_told_at_once_are_stored_as_one_telling_and_come_back_each_by_itself()
    {
        var assessment = new Assessment();
        Tell("signs", "numb", "fall");
        assessment.Facts["pain"] = new AssessedFact { Value = "4", By = "pain", At = "t2" };
        Tell("abilities", "weak", "hip");

        var json = JsonSerializer.Serialize(assessment);

        Assert.Contains("""[["false","signs","t1","numb","fall"],["4","pain","t2","pain"],["false","abilities","t1","weak","hip"]]""", json, StringComparison.Ordinal);
        var read = JsonSerializer.Deserialize<Assessment>(json)!;
        Assert.Equal(Order, read.Facts.Keys);
        Assert.All(Order, fact => Assert.Equivalent(assessment.Facts[fact], read.Facts[fact], strict: true));

        void Tell(string by, params ReadOnlySpan<string> facts)
        {
            foreach (var fact in facts)
            {
                assessment.Facts[fact] = new AssessedFact { Value = "false", By = by, At = "t1" };
            }
        }
    }

    [Fact]
    public void A_record_stored_before_tellings_were_is_read_as_well()
    {
        var read = JsonSerializer.Deserialize<Assessment>("""{"Facts":{"numb":{"Value":"true","By":"signs","At":"t"},"pain":{"Value":"4","By":"pain","At":"u"}}}""")!;

        Assert.Equal("numb=true, pain=4", read.ToFactSet().ToString());
        Assert.Equal(("signs", "t"), (read.Facts["numb"].By, read.Facts["numb"].At));
    }

    [Theory]
    [InlineData("""{"Facts":7}""")]
    [InlineData("""{"Facts":[["false","signs"]]}""")]
    [InlineData("""{"Facts":[["false","signs","t",null]]}""")]
    [InlineData("""{"Facts":{"numb":null}}""")]
    public void What_is_neither_is_refused(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Assessment>(json));
}
