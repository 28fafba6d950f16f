using static BackBot.Triage.Tests.Make;

namespace BackBot.Triage.Tests;

public class AssessTests
{
    // Made anew for each test, so that a mutant inside the policy is met by every test.
    private static TriagePolicy House => Policy(
        [Sign("a"), Sign("b"), Sign("c"), Sign("crash", "fall"), Sign("fall"), Number("pain", higherIsWorse: true), Ability("hip"), Ability("wrist"), Sign("evening"), Sign("helped")],
        [
            Rule("mild", Any(Is("a"), AtLeast("pain", 7)), Disposition.SeeProfessional),
            Rule("fallen", Is("fall"), Disposition.Urgent),
            Rule("strong", Any(All(Is("b"), Is("c")), All(Is("b"), AtLeast("pain", 5))), Disposition.Emergency),
            Rule("also", Is("c"), Disposition.SeeProfessional),
        ],
        methods:
        [
            Method("twist", [Never("twist_hip", Is("hip")), Never("twist_a", Is("a"))]),
            Method("knee", rather: [Rather("knee_evening", Is("evening"), 2), Rather("knee_helped", Is("helped"), 4)]),
            Method("cat", [Never("cat_wrist", Is("wrist"), "methods.cat.gentler")], [Rather("cat_hip", Is("hip"), 3)]),
        ]);

    [Fact]
    public void The_rules_that_fired_come_highest_first_with_their_facts()
    {
        var outcome = House.Assess(Facts("a, b, c, pain=8"));

        Assert.Equal(["strong", "mild", "also"], outcome.Fired.Select(fired => fired.Rule.Id));
        Assert.Equal(["b", "c", "pain"], outcome.Fired[0].Facts);
        Assert.Equal(["a", "pain"], outcome.Fired[1].Facts);
        Assert.Equal(["a", "pain"], outcome.Fired[1].Told);
        Assert.Equal(["strong"], outcome.Deciding.Select(fired => fired.Rule.Id));
        Assert.Equal("v1", outcome.ContentVersion);
    }

    [Fact]
    public void Only_the_facts_that_fired_a_rule_are_named() => Assert.Equal(["b", "pain"], House.Assess(Facts("b, pain=5")).Fired[0].Facts);

    [Theory]
    [InlineData("crash", "fall crash", "crash")]
    [InlineData("crash, !fall", "fall crash", "crash")]
    [InlineData("crash, fall", "fall", "fall")]
    [InlineData("crash?", "fall crash", "crash")]
    [InlineData("fall?", "fall", "fall")]
    [InlineData("fall, !crash", "fall", "fall")]
    public void What_was_told_is_named_where_the_rule_looks_at_what_follows(string facts, string fired, string told)
    {
        var rule = House.Assess(Facts(facts)).Fired[0];

        Assert.Equal(fired.Split(' '), rule.Facts);
        Assert.Equal(told.Split(' '), rule.Told);
    }

    [Fact]
    public void Facts_from_elsewhere_are_passed_over() => Assert.Equal(["fall", "crash"], House.Assess(Facts("aaa, crash, zzz")).Fired[0].Facts);

    [Fact]
    public void Without_a_rule_the_methods_are_offered_in_order()
    {
        var outcome = House.Assess(FactSet.Empty);

        Assert.Equal(Disposition.SelfCare, outcome.Disposition);
        Assert.Empty(outcome.Fired);
        Assert.Equal(["twist", "knee", "cat"], outcome.Offered.Select(method => method.Id));
        Assert.Equal("methods.twist.suits", outcome.Offered[0].ReasonKey);
        Assert.Equal(["methods.twist.suits"], outcome.Offered[0].ReasonKeys);
        Assert.Empty(outcome.Excluded);
    }

    [Fact]
    public void Preferences_reorder_the_methods_and_give_the_reasons()
    {
        var offered = House.Assess(Facts("evening, helped")).Offered;

        Assert.Equal(["knee", "twist", "cat"], offered.Select(method => method.Id));
        Assert.Equal("preferences.knee_helped", offered[0].ReasonKey);
        Assert.Equal(["preferences.knee_helped", "preferences.knee_evening"], offered[0].ReasonKeys);
    }

    [Fact]
    public void Weights_add_up()
    {
        Assert.Equal(["cat", "knee"], House.Assess(Facts("hip, evening")).Offered.Select(method => method.Id));
        Assert.Equal(["knee", "cat"], House.Assess(Facts("hip, evening, helped")).Offered.Select(method => method.Id));
    }

    [Fact]
    public void A_contraindication_leaves_out_its_method_and_says_why()
    {
        var excluded = House.Assess(Facts("wrist")).Excluded;

        var method = Assert.Single(excluded);
        Assert.Equal("cat", method.Id);
        Assert.Equal("cat_wrist", method.Because);
        Assert.Equal("contraindications.cat_wrist", method.ReasonKey);
        Assert.Equal("methods.cat.gentler", method.GentlerKey);
        Assert.Equal(["wrist"], method.Facts);
    }

    [Fact]
    public void Above_self_care_no_method_is_offered_and_no_gentler_way_either()
    {
        var outcome = House.Assess(Facts("a, c, wrist"));

        Assert.Empty(outcome.Offered);
        Assert.Equal(["twist", "knee", "cat"], outcome.Excluded.Select(method => method.Id));
        Assert.Equal(["twist_a", "mild", "cat_wrist"], outcome.Excluded.Select(method => method.Because));
        Assert.Equal("rules.mild", outcome.Excluded[1].ReasonKey);
        Assert.Equal(["a"], outcome.Excluded[1].Facts);
        Assert.All(outcome.Excluded, method => Assert.Null(method.GentlerKey));
    }

    [Fact]
    public void The_first_contraindication_that_holds_is_named() => Assert.Equal("twist_hip", House.Assess(Facts("hip, a")).Excluded[0].Because);

    [Fact]
    public void Nothing_is_assessed_without_facts() => Assert.Throws<ArgumentNullException>(() => House.Assess(null!));
}
