using static BackBot.Triage.Tests.Make;

namespace BackBot.Triage.Tests;

public class WhatWouldChangeTests
{
    // Made anew for each test, so that a mutant inside the policy is met by every test.
    private static TriagePolicy House => Policy(
        [Sign("a"), Sign("b"), Sign("crash", "fall"), Sign("fall"), Number("pain", higherIsWorse: true), Number("days") with { Maximum = 100 }, Ability("hip"), Sign("minor")],
        [
            Rule("a", Is("a"), Disposition.Emergency),
            Rule("fall", Is("fall"), Disposition.Urgent),
            Rule("weak_new", All(Is("b"), AtMost("days", 1)), Disposition.Emergency),
            Rule("b", Is("b"), Disposition.Urgent),
            Rule("pain", AtLeast("pain", 7), Disposition.SeeProfessional),
            Rule("long", AtLeast("days", 14), Disposition.SeeProfessional),
        ]);

    [Fact]
    public void Each_sign_that_would_raise_it_is_named_with_where_it_leads()
    {
        var changes = House.WhatWouldChange(Facts("pain=3, !fall"));

        Assert.Equal(
            ["a=true>emergency", "b=true>urgent", "crash=true>urgent", "fall=true>urgent", "pain=7>see_professional", "days=14>see_professional"],
            changes.Select(Show));
    }

    [Fact]
    public void What_would_not_raise_it_is_not_named() => Assert.Equal(["b=false>self_care", "a=true>emergency", "days=0>emergency"], House.WhatWouldChange(Facts("b")).Select(Show));

    [Theory]
    [InlineData("a, pain=8", "a=false>see_professional")]
    [InlineData("a, b, pain=2", "a=false>urgent")]
    [InlineData("b, fall", "b=false fall=false>self_care")]
    [InlineData("crash", "crash=false>self_care")]
    [InlineData("pain=8", "pain=0>self_care")]
    [InlineData("b, days=1", "b=false>self_care")]
    [InlineData("b?, hip", "b=false>self_care")]
    [InlineData("pain=8, days=20", "days=0 pain=0>self_care")]
    public void The_fewest_signs_without_which_it_would_be_lower(string facts, string expected) =>
        Assert.Equal(expected, Show(House.WhatWouldChange(Facts(facts))[0]));

    [Fact]
    public void From_self_care_nothing_lowers_it() => Assert.All(House.WhatWouldChange(Facts("!a")), change => Assert.True(change.Disposition > Disposition.SelfCare));

    [Fact]
    public void From_an_emergency_nothing_raises_it() => Assert.Single(House.WhatWouldChange(Facts("a")));

    [Fact]
    public void Where_no_answer_can_lower_it_none_is_named()
    {
        var policy = new TriagePolicy(Definition([Sign("a")], [Rule("r", Told("a"), Disposition.Urgent)]));
        Assert.Empty(policy.WhatWouldChange(Facts("a")));
    }

    [Fact]
    public void Facts_from_elsewhere_are_passed_over() => Assert.Equal("a=false>self_care", Show(House.WhatWouldChange(Facts("a, elsewhere"))[0]));

    [Fact]
    public void It_needs_facts() => Assert.Throws<ArgumentNullException>(() => House.WhatWouldChange(null!));

    private static string Show(OutcomeChange change) =>
        $"{string.Join(' ', change.Facts.OrderBy(fact => fact.Key, StringComparer.Ordinal).Select(fact => $"{fact.Key}={fact.Value}"))}>{change.Disposition.ToName()}";
}
