using System.Text.Json;
using static BackBot.Triage.Tests.AssessedHouse;
using static BackBot.Triage.Tests.Make;

namespace BackBot.Triage.Tests;

public class AssessmentTests
{
    [Fact]
    public void What_is_told_counts_and_says_who_told_it_when()
    {
        var assessment = new Assessment();

        Assert.Equal(TellResult.Taken, assessment.Tell(House, "numb", FactValue.True, "signs", Noon));

        Assert.Equal(Facts("numb"), assessment.ToFactSet());
        Assert.Equal("true", assessment.Facts["numb"].Value);
        Assert.Equal("signs", assessment.Facts["numb"].By);
        Assert.Equal("2026-03-01T12:00:00.0000000+00:00", assessment.Facts["numb"].At);
        Assert.Empty(assessment.Changes);
    }

    [Fact]
    public void What_is_changed_in_the_facts_themselves_counts_as_well()
    {
        var assessment = Having("!numb, pain=3");
        Assert.Equal(Facts("!numb, pain=3"), assessment.ToFactSet());

        assessment.Facts["pain"].Value = "8";
        Assert.Equal(Facts("!numb, pain=8"), assessment.ToFactSet());
        assessment.Facts.Remove("numb");
        assessment.Facts["fall"] = new AssessedFact { Value = "false" };
        Assert.Equal(Facts("pain=8, !fall"), assessment.ToFactSet());
    }

    [Fact]
    public void What_one_set_came_to_is_not_taken_for_another_policy()
    {
        var facts = Facts("fall");
        Assert.NotNull(House.NextQuestion(facts));

        var other = Policy([Sign("fall")], [Rule("fall", Is("fall"), Disposition.Emergency)], [YesNo("fall")]);

        Assert.Null(other.NextQuestion(facts));
        Assert.Equal(Disposition.Emergency, other.Decide(facts));
    }

    [Fact]
    public void The_time_is_kept_in_utc()
    {
        var assessment = new Assessment();
        assessment.Tell(House, "numb", FactValue.True, "signs", new DateTimeOffset(2026, 3, 1, 14, 0, 0, TimeSpan.FromHours(2)));
        Assert.Equal("2026-03-01T12:00:00.0000000+00:00", assessment.Facts["numb"].At);
    }

    [Theory]
    [InlineData("nobody", "true")]
    [InlineData("numb", "3")]
    [InlineData("pain", "11")]
    public void What_cannot_be_is_refused(string fact, string value)
    {
        var assessment = new Assessment();
        Assert.Equal(TellResult.Refused, assessment.Tell(House, fact, FactValue.Parse(value), Assessment.FreeText, Noon));
        Assert.Equal(TellResult.Refused, assessment.Correct(House, fact, FactValue.Parse(value), Noon));
        Assert.Empty(assessment.Facts);
    }

    [Fact]
    public void Unsure_is_asked_again_once_and_then_counts()
    {
        var assessment = new Assessment();

        Assert.Equal(TellResult.AskAgain, assessment.Tell(House, "numb", FactValue.Unsure, "signs", Noon));
        Assert.Empty(assessment.Facts);
        Assert.Equal(["numb"], assessment.AskedAgain());
        Assert.Equal("numb", House.NextQuestion(assessment)!.Id);

        Assert.Equal(TellResult.Taken, assessment.Tell(House, "numb", FactValue.Unsure, "numb", Noon));
        Assert.Equal(Facts("numb?"), assessment.ToFactSet());
        Assert.Empty(assessment.AskedAgain());
        Assert.Equal(Disposition.Emergency, House.Decide(assessment.ToFactSet()));
    }

    [Fact]
    public void A_clear_answer_to_the_second_asking_counts()
    {
        var assessment = new Assessment();
        assessment.Tell(House, "numb", FactValue.Unsure, "signs", Noon);
        Assert.Equal(TellResult.Taken, assessment.Tell(House, "numb", FactValue.False, "numb", Noon));
        Assert.Equal(Facts("!numb"), assessment.ToFactSet());
    }

    [Fact]
    public void Not_sure_about_a_checklist_asks_each_open_sign_again()
    {
        var assessment = new Assessment();
        assessment.Tell(House, "fall", FactValue.False, Assessment.FreeText, Noon);

        assessment.NotSure(House, House.FindQuestion("signs")!, Noon);

        Assert.Equal(Facts("!fall"), assessment.ToFactSet());
        Assert.Equal(["numb"], assessment.AskedAgain());
        assessment.NotSure(House, House.NextQuestion(assessment)!, Noon);
        Assert.Equal(Facts("!fall, numb?"), assessment.ToFactSet());
    }

    [Fact]
    public void The_same_again_changes_nothing()
    {
        var assessment = Having("numb, pain=3");
        Assert.Equal(TellResult.Known, assessment.Tell(House, "numb", FactValue.True, "x", Noon));
        Assert.Equal(TellResult.Known, assessment.Correct(House, "pain", FactValue.Number(3), Noon));
        Assert.Empty(assessment.Changes);
    }

    [Theory]
    [InlineData("!numb", "numb", "true")]
    [InlineData("!numb", "numb", "unsure")]
    [InlineData("numb?", "numb", "true")]
    [InlineData("pain=3", "pain", "4")]
    [InlineData("pain=3", "pain", "unsure")]
    [InlineData("days=3", "days", "unsure")]
    public void Worse_news_counts_at_once_and_is_recorded(string before, string fact, string now)
    {
        var assessment = Having(before);

        Assert.Equal(TellResult.Taken, assessment.Tell(House, fact, FactValue.Parse(now), Assessment.FreeText, Noon));

        Assert.Equal(FactValue.Parse(now), assessment.ToFactSet()[fact]);
        var change = Assert.Single(assessment.Changes);
        Assert.True(change.Made);
        Assert.Equal(fact, change.Fact);
        Assert.Equal(Facts(before)[fact].ToString(), change.From);
        Assert.Equal(now, change.To);
        Assert.Equal(Assessment.FreeText, change.By);
        Assert.Equal("2026-03-01T12:00:00.0000000+00:00", change.At);
    }

    [Theory]
    [InlineData("numb", "numb", "false")]
    [InlineData("numb?", "numb", "false")]
    [InlineData("pain=8", "pain", "7")]
    [InlineData("pain=?", "pain", "9")]
    [InlineData("days=3", "days", "2")]
    [InlineData("days=3", "days", "5")]
    public void Milder_news_waits_for_an_outright_correction(string before, string fact, string now)
    {
        var assessment = Having(before);

        Assert.Equal(TellResult.NeedsCorrection, assessment.Tell(House, fact, FactValue.Parse(now), "x", Noon));
        Assert.Equal(Facts(before), assessment.ToFactSet());
        Assert.False(Assert.Single(assessment.Changes).Made);

        Assert.Equal(TellResult.Taken, assessment.Correct(House, fact, FactValue.Parse(now), Noon));
        Assert.Equal(FactValue.Parse(now), assessment.ToFactSet()[fact]);
        Assert.Equal(Assessment.Correction, assessment.Facts[fact].By);
        Assert.True(assessment.Changes[1].Made);
    }

    [Fact]
    public void A_correction_of_what_was_never_told_just_tells_it()
    {
        var assessment = new Assessment();
        Assert.Equal(TellResult.Taken, assessment.Correct(House, "pain", FactValue.Number(2), Noon));
        Assert.Equal(Facts("pain=2"), assessment.ToFactSet());
        Assert.Empty(assessment.Changes);
    }

    [Fact]
    public void A_stored_value_that_cannot_be_read_counts_as_unsure()
    {
        var assessment = new Assessment { Facts = { ["numb"] = new AssessedFact { Value = "???" } } };
        Assert.Equal(Facts("numb?"), assessment.ToFactSet());
    }

    [Fact]
    public void It_survives_being_stored()
    {
        var assessment = Having("numb, pain=3");
        assessment.ContentVersion = "v1";
        assessment.Tell(House, "weak", FactValue.Unsure, "weak", Noon);
        assessment.OutcomeShown(Disposition.Emergency);
        assessment.Tell(House, "numb", FactValue.False, Assessment.FreeText, Noon);

        var json = JsonSerializer.Serialize(assessment);
        var back = JsonSerializer.Deserialize<Assessment>(json)!;

        Assert.Equal(json, JsonSerializer.Serialize(back));
        Assert.Equal(assessment.ToFactSet(), back.ToFactSet());
        Assert.Equal(TellResult.StaysTold, back.Correct(House, "numb", FactValue.False, Noon));
    }

    [Fact]
    public void It_needs_a_policy_and_a_question()
    {
        var assessment = new Assessment();
        Assert.Throws<ArgumentNullException>(() => assessment.Tell(null!, "numb", FactValue.True, "x", Noon));
        Assert.Throws<ArgumentNullException>(() => assessment.Correct(null!, "numb", FactValue.True, Noon));
        Assert.Throws<ArgumentNullException>(() => assessment.NotSure(House, null!, Noon));
        Assert.Throws<ArgumentNullException>(() => assessment.Reopen(House, null!));
        Assert.Throws<ArgumentNullException>(() => assessment.Reopen(null!, House.FindQuestion("signs")!));
    }

    [Fact]
    public void A_new_assessment_is_blank()
    {
        var assessment = new Assessment();
        Assert.Equal("", assessment.ContentVersion);
        Assert.Equal("", assessment.WarningGiven);
        Assert.Equal(("", "", ""), (new AssessedFact().Value, new AssessedFact().By, new AssessedFact().At));
        var change = new AssessmentChange();
        Assert.Equal("", change.Fact + change.From + change.To + change.By + change.At);
    }
}
