using static BackBot.Triage.Tests.Make;

namespace BackBot.Triage.Tests;

public class DefinitionGuardTests
{
    private static readonly FactDefinition[] Known = [Sign("a"), Sign("b"), Number("worse_up", higherIsWorse: true), Number("either")];

    public static TheoryData<Condition, bool> Conditions => new()
    {
        { Is("a"), true },
        { Told("a"), true },
        { AtLeast("worse_up", 7), true },
        { No(AtMost("worse_up", 0)), true },
        { AtLeast("either", 7), true },
        { AtMost("either", 7), true },
        { No(AtLeast("either", 7)), true },
        { No(AtMost("either", 7)), true },
        { Exactly("either", 7), true },
        { IsNot("a"), false },
        { No(Is("a")), false },
        { No(IsNot("a")), false },
        { No(Told("a")), false },
        { All(Is("b"), No(Is("a"))), false },
        { AtMost("worse_up", 3), false },
        { No(AtLeast("worse_up", 3)), false },
        { Exactly("worse_up", 3), false },
    };

    [Theory]
    [MemberData(nameof(Conditions))]
    public void A_warning_may_not_go_away_because_a_sign_is_added(Condition when, bool fine)
    {
        AssertRefused(fine, "r", "gets worse", Definition(Known, [Rule("r", when, Disposition.Urgent)]));
        AssertRefused(fine, "c", "gets worse", Definition(Known, methods: [Method("m", [Never("c", when)])]));
    }

    [Fact]
    public void What_to_write_instead_fits_the_kind_of_fact()
    {
        AssertRefused(false, "r", "{ fact: a, equals: true }", Definition(Known, [Rule("r", IsNot("a"), Disposition.Urgent)]));
        AssertRefused(false, "r", "{ fact: worse_up, at_least: … }", Definition(Known, [Rule("r", AtMost("worse_up", 3), Disposition.Urgent)]));
    }

    [Fact]
    public void A_preference_may_lean_on_anything() =>
        AssertRefused(true, "", "", Definition(Known, methods: [Method("m", rather: [Rather("p", IsNot("a"), 1)])]));

    [Fact]
    public void A_rule_cannot_ask_for_self_care() =>
        AssertRefused(false, "r", "self_care", Definition(Known, [Rule("r", Is("a"), Disposition.SelfCare)]));

    [Theory]
    [InlineData(0, false)]
    [InlineData(-1, false)]
    [InlineData(1, true)]
    public void A_preference_counts_for_something(int weight, bool fine) =>
        AssertRefused(fine, "p", "weight", Definition(Known, methods: [Method("m", rather: [Rather("p", Is("a"), weight)])]));

    [Fact]
    public void Ids_are_unique()
    {
        AssertRefused(false, "r", "two of this rule", Definition(Known, [Rule("r", Is("a"), Disposition.Urgent), Rule("r", Is("b"), Disposition.Urgent)]));
        AssertRefused(false, "q", "two of this question", Definition(Known, questions: [Checklist("q", "a"), Checklist("q", "b")]));
        AssertRefused(false, "m", "two of this method", Definition(Known, methods: [Method("m"), Method("m")]));
        AssertRefused(false, "c", "contraindication", Definition(Known, methods: [Method("m", [Never("c", Is("a"))]), Method("n", [Never("c", Is("a"))])]));
        AssertRefused(false, "c", "preference", Definition(Known, methods: [Method("m", [Never("c", Is("a"))], [Rather("c", Is("a"), 1)])]));
        AssertRefused(false, "a", "twice", Definition([Sign("a"), Sign("a")]));
    }

    public static TheoryData<Question, string> BadQuestions => new()
    {
        { Checklist("q"), "at least one fact" },
        { Checklist("q", "nobody"), "no fact 'nobody'" },
        { Checklist("q", "either"), "true-or-false" },
        { Checklist("q", "a", "either"), "true-or-false" },
        { Ask("q", QuestionKind.YesNo, "a"), "has the id" },
        { Ask("a", QuestionKind.YesNo, "a", "b"), "has the id" },
        { Ask("either", QuestionKind.YesNo, "either"), "true-or-false" },
        { Ask("q", QuestionKind.Choice, "a"), "two options" },
        { Ask("q", QuestionKind.Choice, "a") with { Options = [Option("x", "a")] }, "two options" },
        { Ask("q", QuestionKind.Choice, "a") with { Options = [Option("x", "a"), Option("y", "b")] }, "does not list" },
        { Ask("q", QuestionKind.Number, "a"), "must set a number" },
        { Ask("q", QuestionKind.Duration, "a"), "must set a number" },
    };

    [Theory]
    [MemberData(nameof(BadQuestions))]
    public void A_question_must_fit_its_facts(Question question, string because) =>
        AssertRefused(false, question.Id, because, Definition(Known, questions: [question]));

    public static TheoryData<Question> GoodQuestions => new()
    {
        Checklist("q", "a", "b"),
        YesNo("a"),
        Ask("q", QuestionKind.Number, "either"),
        Ask("q", QuestionKind.Duration, "either", "a"),
        Ask("q", QuestionKind.Choice, "a", "b") with { Options = [Option("x", "a"), Option("y", "b")] },
    };

    [Theory]
    [MemberData(nameof(GoodQuestions))]
    public void A_question_that_fits_is_taken(Question question) => AssertRefused(true, "", "", Definition(Known, questions: [question]));

    public static TheoryData<Condition, string> BadTests => new()
    {
        { Is("nobody"), "no fact 'nobody'" },
        { AtLeast("a", 1), "'equals: true'" },
        { AtMost("a", 1), "'equals: true'" },
        { Exactly("a", 1), "'equals: true'" },
        { new FactTest("a", FactOperator.Equals, FactValue.Unsure), "'equals: true'" },
        { Is("either"), "'at_least'" },
        { new FactTest("either", FactOperator.AtLeast, FactValue.Unsure), "'at_least'" },
    };

    [Theory]
    [MemberData(nameof(BadTests))]
    public void A_test_must_fit_its_fact(Condition when, string because) =>
        AssertRefused(false, "r", because, Definition(Known, [Rule("r", when, Disposition.Urgent)]));

    [Fact]
    public void Facts_may_not_imply_each_other_in_a_circle() =>
        AssertRefused(false, "x", "circle", Definition([Sign("x", "y"), Sign("y", "z"), Sign("z", "x")]));

    [Fact]
    public void A_way_into_a_circle_is_found_too() => Assert.Throws<PolicyException>(() => Policy([Sign("w", "x"), Sign("x", "y"), Sign("y", "x")]));

    [Fact]
    public void Two_ways_to_the_same_fact_are_no_circle() =>
        AssertRefused(true, "", "", Definition([Sign("x", "y", "z"), Sign("y", "v"), Sign("z", "v"), Sign("v")]));

    [Fact]
    public void Only_a_true_or_false_fact_there_is_can_follow()
    {
        AssertRefused(false, "x", "no such fact", Definition([Sign("x", "nobody")]));
        AssertRefused(false, "x", "is a number", Definition([Sign("x", "n"), Number("n")]));
    }

    [Fact]
    public void So_many_different_limits_cannot_be_told_apart()
    {
        var rules = Enumerable.Range(0, 257).Select(number => Rule($"r{number}", AtLeast("worse_up", number), Disposition.Urgent)).ToArray();
        AssertRefused(true, "", "", Definition(Known, rules[..256]));
        AssertRefused(false, "r256", "tests of facts apart", Definition(Known, rules));
    }

    [Fact]
    public void A_method_needs_neither_contraindications_nor_preferences() =>
        Assert.Single(Policy(Known, methods: [new Method { Id = "m", ReasonKey = "x" }]).Assess(FactSet.Empty).Offered);

    [Fact]
    public void Nothing_makes_no_policy() => Assert.Throws<ArgumentNullException>(() => new TriagePolicy(null!));

    private static QuestionOption Option(string id, string fact) => new(id, new Dictionary<string, FactValue> { [fact] = FactValue.True });

    private static void AssertRefused(bool fine, string subject, string because, PolicyDefinition definition)
    {
        if (fine)
        {
            Assert.NotNull(new TriagePolicy(definition));
            return;
        }
        var error = Assert.Throws<PolicyException>(() => new TriagePolicy(definition));
        Assert.Equal(subject, error.Subject);
        Assert.StartsWith($"{subject}: ", error.Message, StringComparison.Ordinal);
        Assert.Contains(because, error.Message, StringComparison.Ordinal);
    }
}
