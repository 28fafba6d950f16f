using static BackBot.Triage.Tests.Make;

namespace BackBot.Triage.Tests;

public class PolicyAnalysisTests
{
    private static readonly FactDefinition[] Known =
        [Sign("a"), Sign("b"), Sign("crash", "fall"), Sign("fall"), Number("pain", higherIsWorse: true), Number("days") with { Maximum = 100 }, Unasked("c")];

    public static TheoryData<Rule[], string> Idle => new()
    {
        { [Rule("r", Is("a"), Disposition.Urgent), Rule("s", All(Is("a"), Is("b")), Disposition.Urgent)], "s<r" },
        { [Rule("r", Is("a"), Disposition.Urgent), Rule("s", All(Is("a"), Is("b")), Disposition.SeeProfessional)], "s<r" },
        { [Rule("r", Is("a"), Disposition.Urgent), Rule("s", All(Is("a"), Is("b")), Disposition.Emergency)], "" },
        { [Rule("r", Is("a"), Disposition.Urgent), Rule("s", Is("a"), Disposition.Urgent)], "s<r" },
        { [Rule("s", All(Is("a"), Is("b")), Disposition.Urgent), Rule("r", Is("a"), Disposition.Urgent)], "s<r" },
        { [Rule("r", Is("fall"), Disposition.Urgent), Rule("s", Is("crash"), Disposition.Urgent)], "s<r" },
        { [Rule("r", Is("crash"), Disposition.Urgent), Rule("s", Is("fall"), Disposition.Urgent)], "r<s" },
        { [Rule("r", AtLeast("pain", 6), Disposition.Urgent), Rule("s", AtLeast("pain", 7), Disposition.Urgent)], "s<r" },
        { [Rule("r", AtLeast("pain", 7), Disposition.Urgent), Rule("s", AtLeast("pain", 6), Disposition.Urgent)], "r<s" },
        { [Rule("r", AtLeast("pain", 7), Disposition.Urgent), Rule("s", AtLeast("pain", 6), Disposition.SeeProfessional)], "" },
        { [Rule("r", No(AtMost("pain", 0)), Disposition.Urgent), Rule("s", All(Is("a"), AtLeast("pain", 1)), Disposition.Urgent)], "s<r" },
        { [Rule("r", Is("a"), Disposition.Urgent), Rule("s", Any(Is("a"), Is("b")), Disposition.Urgent)], "r<s" },
        { [Rule("r", Is("a"), Disposition.Urgent), Rule("q", Is("b"), Disposition.Urgent), Rule("s", Any(Is("a"), Is("b")), Disposition.SeeProfessional)], "s<r" },
        { [Rule("r", AtMost("days", 1), Disposition.Urgent), Rule("s", AtLeast("days", 14), Disposition.Urgent)], "" },
        { [Rule("r", Is("a"), Disposition.Urgent), Rule("s", Is("b"), Disposition.Urgent)], "" },
        { [Rule("r", All(Is("a"), Is("b")), Disposition.Urgent), Rule("s", Is("a"), Disposition.SeeProfessional)], "" },
        { [Rule("r", Is("fall"), Disposition.Urgent), Rule("s", All(Is("crash"), Is("a")), Disposition.Urgent)], "s<r" },
        { [Rule("r", Told("a"), Disposition.Urgent), Rule("s", Is("a"), Disposition.Urgent)], "s<r" },
        { [Rule("r", Told("a"), Disposition.Urgent), Rule("s", All(Is("fall"), Is("crash")), Disposition.Urgent), Rule("t", Is("crash"), Disposition.Urgent)], "t<s" },
    };

    [Theory]
    [MemberData(nameof(Idle))]
    public void A_rule_that_can_never_matter_is_found(Rule[] rules, string expected) => Assert.Equal(
        expected.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        Find(Policy(Known, rules), PolicyFindingKind.NeverMatters).Select(finding => $"{finding.Subject}<{finding.Other}"));

    [Fact]
    public void A_condition_that_contradicts_itself_is_found()
    {
        var never = All(AtLeast("days", 7), AtMost("days", 3));
        var policy = Policy(
            Known,
            [Rule("r", All(never, Is("a")), Disposition.Urgent), Rule("s", Any(never, Is("a")), Disposition.Urgent), Rule("t", All(AtLeast("days", 3), AtMost("days", 3)), Disposition.Urgent)],
            methods: [Method("m", [Never("c", never)], [Rather("p", All(Is("b"), IsNot("b")), 1), Rather("q", IsNot("b"), 1)])]);

        Assert.Equal(["r", "c", "p"], Find(policy, PolicyFindingKind.NeverHolds).Select(finding => finding.Subject));
        Assert.Equal(["s"], Find(policy, PolicyFindingKind.DeadAlternative).Select(finding => finding.Subject));
    }

    [Fact]
    public void A_contraindication_behind_a_rule_is_a_second_lock()
    {
        var policy = Policy(Known, [Rule("r", Is("a"), Disposition.SeeProfessional)], methods: [Method("m", [Never("c", Is("a")), Never("d", Any(Is("a"), Is("b")))])]);
        var lockOnly = Assert.Single(Find(policy, PolicyFindingKind.SecondLock));
        Assert.Equal(("c", "r"), (lockOnly.Subject, lockOnly.Other));
    }

    [Fact]
    public void A_fact_that_nothing_looks_at_and_one_that_nothing_asks_for_are_found()
    {
        var policy = Policy(
            [Sign("rule"), Sign("never"), Sign("prefer"), Sign("nothing"), Unasked("heard"), Sign("leads", "rule"), Sign("unasked")],
            [Rule("r", Any(Is("rule"), Is("heard"), Is("unasked")), Disposition.Urgent)],
            [Checklist("q", "rule", "never", "prefer", "leads")],
            [Method("m", [Never("c", Is("never"))], [Rather("p", Is("prefer"), 1)])]);

        Assert.Equal(["nothing"], Find(policy, PolicyFindingKind.UnusedFact).Select(finding => finding.Subject));
        Assert.Equal(["unasked"], Find(policy, PolicyFindingKind.NeverAsked).Select(finding => finding.Subject));
    }

    [Fact]
    public void A_question_that_nothing_looks_at_is_found()
    {
        var policy = Policy(Known, [Rule("r", Is("a"), Disposition.Urgent)], [Checklist("q", "a", "b"), Checklist("idle", "b")]);
        Assert.Equal(["idle"], Find(policy, PolicyFindingKind.IdleQuestion).Select(finding => finding.Subject));
    }

    [Fact]
    public void A_question_that_is_never_asked_is_found()
    {
        var rules = new[] { Rule("r", Any(Is("a"), Is("b"), Is("c")), Disposition.Urgent) };
        var policy = Policy(Known, rules, [Checklist("q", "a"), Checklist("again", "a"), Checklist("unasked", "c"), Checklist("more", "a", "b")]);
        Assert.Equal(["again", "unasked"], Find(policy, PolicyFindingKind.IdleQuestion).Select(finding => finding.Subject));
    }

    [Fact]
    public void It_needs_a_policy() => Assert.Throws<ArgumentNullException>(() => PolicyAnalysis.Of(null!));

    private static IEnumerable<PolicyFinding> Find(TriagePolicy policy, PolicyFindingKind kind) => PolicyAnalysis.Of(policy).Where(finding => finding.Kind == kind);
}
