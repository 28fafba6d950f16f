using static BackBot.Triage.Tests.AssessedHouse;
using static BackBot.Triage.Tests.Make;

namespace BackBot.Triage.Tests;

/// <summary>After a warning no sign is taken back; before one, a plain mistake is.</summary>
public class ToldStaysToldTests
{
    [Theory]
    [InlineData("numb", "numb", "false")]
    [InlineData("numb?", "numb", "false")]
    [InlineData("pain=8", "pain", "2")]
    [InlineData("weak, days=1", "days", "3")]
    [InlineData("numb, fall", "fall", "false")]
    public void After_a_warning_no_sign_is_taken_back(string before, string fact, string now)
    {
        var assessment = Having(before);
        assessment.OutcomeShown(House.Decide(assessment.ToFactSet()));

        Assert.Equal(TellResult.StaysTold, assessment.Tell(House, fact, FactValue.Parse(now), Assessment.FreeText, Noon));
        Assert.Equal(TellResult.StaysTold, assessment.Correct(House, fact, FactValue.Parse(now), Noon));

        Assert.Equal(Facts(before), assessment.ToFactSet());
        Assert.Equal(2, assessment.Changes.Count);
        Assert.All(assessment.Changes, change => Assert.False(change.Made));
        Assert.Equal(now, assessment.Changes[1].To);
        Assert.Equal(Assessment.Correction, assessment.Changes[1].By);
    }

    [Fact]
    public void After_a_warning_worse_news_still_counts()
    {
        var assessment = Having("pain=8, !numb");
        assessment.OutcomeShown(Disposition.SeeProfessional);
        Assert.Equal(TellResult.Taken, assessment.Correct(House, "numb", FactValue.True, Noon));
        Assert.Equal(TellResult.Taken, assessment.Tell(House, "pain", FactValue.Number(9), "x", Noon));
    }

    [Fact]
    public void A_number_that_raises_the_level_is_news_in_either_direction()
    {
        var assessment = Having("weak, fall, days=3");
        assessment.OutcomeShown(Disposition.Urgent);
        Assert.Equal(TellResult.StaysTold, assessment.Tell(House, "days", FactValue.Number(2), "x", Noon));
        Assert.Equal(TellResult.Taken, assessment.Tell(House, "days", FactValue.Number(1), "x", Noon));
        Assert.Equal(TellResult.StaysTold, assessment.Correct(House, "days", FactValue.Number(3), Noon));
    }

    [Fact]
    public void After_a_warning_what_is_no_sign_can_be_corrected()
    {
        var assessment = Having("numb, hip");
        assessment.OutcomeShown(Disposition.Emergency);
        Assert.Equal(TellResult.Taken, assessment.Correct(House, "hip", FactValue.False, Noon));
    }

    [Fact]
    public void After_self_care_a_mistake_can_be_corrected()
    {
        var assessment = Having("weak, days=3");
        assessment.OutcomeShown(Disposition.SelfCare);
        Assert.Equal("", assessment.WarningGiven);
        Assert.Equal(TellResult.Taken, assessment.Correct(House, "weak", FactValue.False, Noon));
    }

    [Fact]
    public void The_highest_warning_given_is_kept()
    {
        var assessment = new Assessment();
        assessment.OutcomeShown(Disposition.SeeProfessional);
        Assert.Equal("see_professional", assessment.WarningGiven);
        assessment.OutcomeShown(Disposition.Emergency);
        assessment.OutcomeShown(Disposition.Urgent);
        Assert.Equal("emergency", assessment.WarningGiven);
    }

    [Fact]
    public void A_question_can_be_opened_again_before_a_warning()
    {
        var assessment = Having("numb, !fall, pain=3");
        assessment.Unclear["fall"] = 1;

        Assert.True(assessment.Reopen(House, House.FindQuestion("signs")!));

        Assert.Equal(Facts("pain=3"), assessment.ToFactSet());
        Assert.Empty(assessment.Unclear);
        Assert.False(assessment.Reopen(House, House.FindQuestion("signs")!));
    }

    [Fact]
    public void After_a_warning_a_question_about_signs_stays_answered()
    {
        var assessment = Having("numb, !fall, hip");
        assessment.Unclear["numb"] = 1;
        assessment.OutcomeShown(Disposition.Emergency);

        Assert.False(assessment.Reopen(House, House.FindQuestion("signs")!));
        Assert.True(assessment.Reopen(House, House.FindQuestion("hip")!));
        Assert.Equal(Facts("numb, !fall"), assessment.ToFactSet());
        Assert.Single(assessment.Unclear);
    }
}
