using static BackBot.Triage.Tests.Make;

namespace BackBot.Triage.Tests;

/// <summary>What is asked when several alternatives are open and one cannot hold without another.</summary>
public class OpenClausesTests
{
    [Fact]
    public void What_a_shorter_open_alternative_decides_alone_makes_the_longer_one_idle()
    {
        var policy = Of(Rule("r", All(Is("known"), Is("a")), Disposition.Emergency), Rule("s", All(Is("a"), Is("b")), Disposition.Emergency));
        Assert.Equal(["a"], policy.NextQuestion(Facts("known"))!.Facts);
        Assert.Equal(["a", "b"], policy.NextQuestion(Facts("!known"))!.Facts);
    }

    [Fact]
    public void A_lower_alternative_does_not_make_a_higher_one_idle()
    {
        var policy = Of(Rule("r", All(Is("known"), Is("a")), Disposition.Urgent), Rule("s", All(Is("a"), Is("b")), Disposition.Emergency));
        Assert.Equal(["a", "b"], policy.NextQuestion(Facts("known"))!.Facts);
    }

    [Fact]
    public void A_higher_alternative_makes_a_lower_one_idle()
    {
        var policy = Of(Rule("r", All(Is("a"), Is("b")), Disposition.Urgent), Rule("s", All(Is("known"), Is("a")), Disposition.Emergency));
        Assert.Equal(["a"], policy.NextQuestion(Facts("known"))!.Facts);
    }

    [Fact]
    public void Of_two_that_come_to_the_same_one_is_asked_about()
    {
        var policy = Of(Rule("r", All(Is("known"), Is("a")), Disposition.Urgent), Rule("s", All(Is("known"), Is("a"), Told("known")), Disposition.Urgent));
        Assert.Equal(["a"], policy.NextQuestion(Facts("known"))!.Facts);
    }

    [Fact]
    public void Of_two_of_different_level_that_come_to_the_same_the_higher_one_counts()
    {
        var policy = Of(Rule("r", Is("a"), Disposition.Urgent), Rule("s", All(Is("known"), Is("a")), Disposition.Emergency));
        Assert.Equal(Disposition.Emergency, policy.NextQuestion(Facts("known"))!.CanReach);
        Assert.Equal(Disposition.Urgent, policy.NextQuestion(Facts("!known"))!.CanReach);
    }

    [Fact]
    public void A_higher_limit_is_within_a_lower_one()
    {
        var policy = Of(Rule("r", AtLeast("pain", 6), Disposition.Urgent), Rule("s", All(Is("a"), AtLeast("pain", 7)), Disposition.Urgent));
        Assert.Equal("pain", policy.NextQuestion(FactSet.Empty)!.Id);
        Assert.Null(policy.NextQuestion(Facts("pain=3")));
    }

    [Fact]
    public void A_lower_limit_is_not_within_a_higher_one()
    {
        var policy = Of(Rule("r", AtLeast("pain", 7), Disposition.Urgent), Rule("s", All(Is("a"), AtLeast("pain", 6)), Disposition.Urgent));
        Assert.Equal(["a"], policy.NextQuestion(FactSet.Empty)!.Facts);
    }

    [Fact]
    public void A_narrower_fact_is_within_a_wider_one()
    {
        var policy = Of(Rule("r", Is("wide"), Disposition.Urgent), Rule("s", All(Is("narrow"), Is("a")), Disposition.Urgent));
        Assert.Equal(["wide"], policy.NextQuestion(FactSet.Empty)!.Facts);
        var other = Of(Rule("r", Is("narrow"), Disposition.Urgent), Rule("s", All(Is("wide"), Is("a")), Disposition.Urgent));
        Assert.Equal(["a", "wide", "narrow"], other.NextQuestion(FactSet.Empty)!.Facts);
    }

    [Fact]
    public void A_band_that_only_partly_implies_a_fact_is_not_within_it()
    {
        var policy = Policy(
            [Sign("minor"), Sign("a"), Number("age") with { Implies = [new() { Fact = "minor", AtMost = 5 }] }],
            [Rule("r", Is("minor"), Disposition.Urgent), Rule("s", All(AtMost("age", 9), Is("a")), Disposition.Urgent)],
            [Checklist("q", "minor", "a"), Ask("age", QuestionKind.Number, "age")]);
        Assert.Equal(["minor", "a"], policy.NextQuestion(FactSet.Empty)!.Facts);
    }

    [Fact]
    public void What_a_contraindication_decides_alone_makes_a_longer_one_idle()
    {
        var policy = Policy(
            [Ability("a"), Ability("b")], questions: [Checklist("q", "a", "b")], methods: [Method("m", [Never("c", All(Is("a"), Is("b"))), Never("d", Is("a"))])]);
        Assert.Equal(["a"], policy.NextQuestion(FactSet.Empty)!.Facts);
    }

    [Fact]
    public void A_preference_counts_beside_a_contraindication()
    {
        var policy = Policy(
            [Ability("a"), Ability("b")],
            questions: [Checklist("q", "a", "b")],
            methods: [Method("m", [Never("c", Is("a"))], [Rather("p", All(Is("a"), Is("b")), 1), Rather("q", Is("b"), 1)])]);
        Assert.Equal(["a", "b"], policy.NextQuestion(FactSet.Empty)!.Facts);
    }

    private static TriagePolicy Of(params Rule[] rules) => Policy(
        [Sign("known"), Sign("a"), Sign("b"), Sign("wide"), Sign("narrow", "wide"), Number("pain", higherIsWorse: true)],
        rules,
        [Checklist("q", "a", "b", "wide", "narrow"), Ask("pain", QuestionKind.Number, "pain")]);
}
