using static BackBot.Triage.Tests.Make;

namespace BackBot.Triage.Tests;

public class NextQuestionTests
{
    // Made anew for each test, so that a mutant inside the policy is met by every test.
    private static TriagePolicy House => Policy(
        [
            Sign("numb"), Sign("crash", "fall"), Sign("fall"), Sign("fever"), Sign("weak"), Sign("worse", "weak"), Sign("sharp"), Sign("sudden"), Sign("bones"),
            Number("pain", higherIsWorse: true), Number("days"), Sign("lasting"), Unasked("crisis"), Ability("floor"), Ability("roller"), Unasked("evening"),
        ],
        [
            Rule("numb", Is("numb"), Disposition.Emergency),
            Rule("crash", Is("crash"), Disposition.Emergency),
            Rule("crisis", Is("crisis"), Disposition.Emergency),
            Rule("worse", Is("worse"), Disposition.Emergency),
            Rule("fever_weak", All(Is("fever"), Is("weak")), Disposition.Emergency),
            Rule("fever", Is("fever"), Disposition.Urgent),
            Rule("fall", Is("fall"), Disposition.Urgent),
            Rule("weak", Is("weak"), Disposition.Urgent),
            Rule("bones_sudden", All(Is("bones"), Is("sudden")), Disposition.Urgent),
            Rule("bones", Is("bones"), Disposition.SeeProfessional),
            Rule("pain", Any(Is("sharp"), AtLeast("pain", 7)), Disposition.SeeProfessional),
            Rule("lasting", Any(Is("lasting"), AtLeast("days", 14)), Disposition.SeeProfessional),
        ],
        [
            Checklist("signs", "numb", "crash", "worse"), Checklist("health", "fever", "fall", "bones"), Checklist("leg", "weak"), Ask("pain", QuestionKind.Number, "pain"),
            YesNo("sharp"), Ask("duration", QuestionKind.Duration, "days", "lasting"), YesNo("sudden"), Checklist("abilities", "floor", "roller"),
        ],
        [
            Method("twist"),
            Method("cat", [Never("cat_floor", Is("floor"))], [Rather("cat_evening", Is("evening"), 1)]),
            Method("roll", [Never("roll_floor", Is("floor")), Never("roll_none", Is("roller"))]),
        ]);

    [Theory]
    [InlineData("", "signs", "numb crash worse", Disposition.Emergency)]
    [InlineData("!crash", "signs", "numb worse", Disposition.Emergency)]
    [InlineData("!numb, !crash", "worse", "worse", Disposition.Emergency)]
    [InlineData("!numb, !crash, !worse", "health", "fever fall bones", Disposition.Emergency)]
    [InlineData("!numb, !fall, !worse", "health", "fever bones", Disposition.Emergency)]
    [InlineData("!numb, !crash, !worse, fever", "weak", "weak", Disposition.Emergency)]
    [InlineData("!numb, !crash, !worse, !fever, !fall, bones", "weak", "weak", Disposition.Urgent)]
    [InlineData("!numb, !crash, !worse, !fever, !fall, bones, !weak", "sudden", "sudden", Disposition.Urgent)]
    [InlineData("!numb, !crash, !worse, !fever, !fall, !bones", "weak", "weak", Disposition.Urgent)]
    [InlineData("!numb, !crash, !fever, !fall, !bones, !weak", "pain", "pain", Disposition.SeeProfessional)]
    [InlineData("!numb, !crash, !fever, !fall, !bones, !weak, pain=3", "sharp", "sharp", Disposition.SeeProfessional)]
    [InlineData("!numb, !crash, !fever, !fall, !bones, !weak, pain=3, !sharp", "duration", "days lasting", Disposition.SeeProfessional)]
    [InlineData("!numb, !crash, !fever, !fall, !bones, !weak, pain=3, !sharp, days=2", "lasting", "lasting", Disposition.SeeProfessional)]
    [InlineData("!numb, !crash, !fever, !fall, !bones, !weak, pain=3, !sharp, !lasting", "duration", "days", Disposition.SeeProfessional)]
    [InlineData("!numb, !crash, !fever, !fall, !bones, !weak, pain=3, !sharp, days=2, !lasting", "abilities", "floor roller", Disposition.SelfCare)]
    [InlineData("!numb, !crash, !fever, !fall, !bones, !weak, pain=3, !sharp, days=2, !lasting, roller", "floor", "floor", Disposition.SelfCare)]
    public void The_most_dangerous_open_question_comes_first(string facts, string id, string open, Disposition reach)
    {
        var question = House.NextQuestion(Facts(facts));

        Assert.NotNull(question);
        Assert.Equal(id, question.Id);
        Assert.Equal(open.Split(' '), question.Facts);
        Assert.Equal(reach, question.CanReach);
    }

    [Theory]
    [InlineData("numb")]
    [InlineData("numb?")]
    [InlineData("crisis")]
    [InlineData("!numb, !crash, !worse, fever, !weak")]
    [InlineData("!numb, !crash, !worse, !fever, !fall, bones, !weak, !sudden")]
    [InlineData("!numb, !crash, !fever, !fall, !bones, !weak, pain=7")]
    [InlineData("!numb, !crash, !fever, !fall, !bones, !weak, pain=3, !sharp, days=2, !lasting, floor")]
    [InlineData("!numb, !crash, !fever, !fall, !bones, !weak, pain=3, !sharp, days=2, !lasting, !floor, !roller")]
    public void Nothing_is_asked_that_cannot_change_the_outcome(string facts)
    {
        Assert.Null(House.NextQuestion(Facts(facts)));
        Assert.Equal(0, House.RemainingQuestions(Facts(facts)));
    }

    [Fact]
    public void A_fact_that_is_never_asked_does_not_hold_things_up() => Assert.Equal("signs", House.NextQuestion(FactSet.Empty)!.Id);

    [Fact]
    public void What_was_unclear_is_asked_plainly_and_alone()
    {
        var question = House.NextQuestion(Facts("!numb"), new HashSet<string> { "worse", "fever" })!;

        Assert.Equal("worse", question.Id);
        Assert.Equal(QuestionKind.YesNo, question.Kind);
        Assert.Equal(["worse"], question.Facts);
        Assert.Equal(Disposition.Emergency, question.CanReach);
        Assert.Equal("facts.worse.question", question.TextKey);
    }

    [Fact]
    public void The_most_dangerous_of_what_was_unclear_comes_first() =>
        Assert.Equal("numb", House.NextQuestion(FactSet.Empty, new HashSet<string> { "worse", "numb" })!.Id);

    [Fact]
    public void The_reach_of_a_plain_question_is_its_own()
    {
        var question = House.NextQuestion(Facts("!numb, !crash, !worse"), new HashSet<string> { "fall" })!;
        Assert.Equal("fall", question.Id);
        Assert.Equal(Disposition.Urgent, question.CanReach);
    }

    [Fact]
    public void An_unclear_number_is_asked_again_as_it_is() =>
        Assert.Equal("pain", House.NextQuestion(Facts("!numb, !crash, !fever, !fall, !bones, !weak"), new HashSet<string> { "pain" })!.Id);

    [Fact]
    public void An_unclear_answer_to_a_duration_asks_the_whole_again() => Assert.Equal(
        ["days", "lasting"],
        House.NextQuestion(Facts("!numb, !crash, !fever, !fall, !bones, !weak, pain=3, !sharp"), new HashSet<string> { "days", "lasting" })!.Facts);

    [Fact]
    public void The_questions_left_are_counted_for_harmless_answers()
    {
        Assert.Equal(7, House.RemainingQuestions(FactSet.Empty));
        Assert.Equal(1, House.RemainingQuestions(Facts("!numb, !crash, !worse, fever")));
    }

    [Fact]
    public void A_choice_with_one_open_fact_stays_a_choice()
    {
        var options = new[] { "x", "y" }.Select(id => new QuestionOption(id, new Dictionary<string, FactValue> { ["a"] = FactValue.True })).ToArray();
        var policy = Policy([Sign("a")], [Rule("r", Is("a"), Disposition.Urgent)], [Ask("q", QuestionKind.Choice, "a") with { Options = options }]);
        Assert.Equal(QuestionKind.Choice, policy.NextQuestion(FactSet.Empty)!.Kind);
    }

    [Fact]
    public void A_rule_that_a_known_fact_leaves_open_is_not_asked_about_when_another_decides_as_much()
    {
        var policy = Policy([Sign("a"), Sign("b")], [Rule("r", Is("a"), Disposition.Urgent), Rule("s", Is("b"), Disposition.Urgent)], [YesNo("a"), YesNo("b")]);
        Assert.Equal("b", policy.NextQuestion(Facts("!a"))!.Id);
        Assert.Null(policy.NextQuestion(Facts("a")));
        Assert.Null(policy.NextQuestion(Facts("b")));
    }

    [Fact]
    public void What_can_lower_the_outcome_is_asked_too()
    {
        var policy = Policy(
            [Sign("popping"), Number("pain", higherIsWorse: true)],
            [Rule("r", All(Is("popping"), No(AtMost("pain", 0))), Disposition.SeeProfessional)],
            [YesNo("popping"), Ask("pain", QuestionKind.Number, "pain")]);

        Assert.Equal(Disposition.SeeProfessional, policy.Decide(Facts("popping")));
        Assert.Equal("pain", policy.NextQuestion(Facts("popping"))!.Id);
        Assert.Null(policy.NextQuestion(Facts("!popping")));
    }

    [Fact]
    public void What_a_number_rules_out_is_not_asked()
    {
        var policy = Policy(
            [
                Number("age") with { Implies = [new() { Fact = "minor", AtMost = 5 }, new() { Fact = "minor", AtLeast = 6, Value = false }] },
                Sign("baby", "minor"),
                Sign("minor"),
            ],
            [Rule("r", Is("minor"), Disposition.Urgent), Rule("s", Is("baby"), Disposition.Emergency)],
            [Checklist("q", "baby", "minor")]);

        Assert.Null(policy.NextQuestion(Facts("age=8")));
        Assert.Null(policy.NextQuestion(Facts("age=6")));
        Assert.Equal("baby", policy.NextQuestion(Facts("age=5"))!.Id);
        Assert.Equal("baby", policy.NextQuestion(Facts("age=?"))!.Id);
        Assert.Equal("q", policy.NextQuestion(Facts("age=5.5"))!.Id);
        Assert.Null(policy.NextQuestion(Facts("age=8, !minor")));
    }

    [Fact]
    public void A_method_that_is_out_anyway_is_not_asked_about()
    {
        var policy = Policy(
            [Ability("a"), Ability("b"), Ability("c"), Sign("red")],
            [Rule("r", Is("red"), Disposition.SeeProfessional)],
            [YesNo("red"), Checklist("q", "a", "b", "c")],
            [Method("m", [Never("c1", Is("a")), Never("c2", Is("b"))], [Rather("p", Is("c"), 1)])]);

        Assert.Equal(["a", "b", "c"], policy.NextQuestion(Facts("!red"))!.Facts);
        Assert.Null(policy.NextQuestion(Facts("!red, a")));
        Assert.Equal(["a", "b"], policy.NextQuestion(Facts("!red, c"))!.Facts);
        Assert.Null(policy.NextQuestion(Facts("red")));
    }

    [Fact]
    public void A_question_is_found_by_its_id_and_a_plain_one_by_its_fact()
    {
        Assert.Equal(QuestionKind.Checklist, House.FindQuestion("signs")!.Kind);
        Assert.Equal("questions.signs.text", House.FindQuestion("signs")!.TextKey);
        var plain = House.FindQuestion("numb")!;
        Assert.Equal(QuestionKind.YesNo, plain.Kind);
        Assert.Equal(["numb"], plain.Facts);
        Assert.Equal(QuestionKind.Number, House.FindQuestion("pain")!.Kind);
        Assert.Null(House.FindQuestion("days"));
        Assert.Null(House.FindQuestion("nobody"));
    }

    [Fact]
    public void A_question_about_an_unknown_fact_makes_no_policy()
    {
        var definition = Definition([Sign("a")], questions: [Checklist("q", "nobody")]);
        var error = Assert.Throws<PolicyException>(() => new TriagePolicy(definition, guarded: false));
        Assert.Equal("nobody", error.Subject);
        Assert.Contains("no such fact", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_denied_fact_rules_out_is_certain()
    {
        var policy = Policy(
            [Sign("wide"), Sign("narrow", "wide"), Sign("narrower", "narrow"), Ability("b")],
            questions: [Checklist("q", "narrow", "narrower", "b")],
            methods: [Method("m", rather: [Rather("p", All(IsNot("narrow"), IsNot("narrower"), Is("b")), 1)])]);
        Assert.Equal(["b"], policy.NextQuestion(Facts("!wide"))!.Facts);
        Assert.Equal(["narrow", "narrower", "b"], policy.NextQuestion(FactSet.Empty)!.Facts);
    }

    [Fact]
    public void Facts_from_elsewhere_are_passed_over() => Assert.Equal("signs", House.NextQuestion(Facts("!elsewhere, other, n=3"))!.Id);

    [Fact]
    public void What_only_matters_with_a_fact_that_is_never_asked_is_not_asked()
    {
        var policy = Policy([Unasked("heard"), Sign("a")], [Rule("r", All(Is("heard"), Is("a")), Disposition.Urgent)], [YesNo("a")]);
        Assert.Null(policy.NextQuestion(FactSet.Empty));
        Assert.Equal("a", policy.NextQuestion(Facts("heard"))!.Id);
    }

    [Fact]
    public void A_denial_from_elsewhere_rules_nothing_out()
    {
        var policy = Policy([Sign("wide"), Sign("narrow", "wide")], [Rule("r", Is("narrow"), Disposition.Urgent)], [YesNo("narrow")]);
        Assert.Equal("narrow", policy.NextQuestion(Facts("!elsewhere"))!.Id);
    }

    [Fact]
    public void Nothing_is_asked_without_facts()
    {
        Assert.Throws<ArgumentNullException>(() => House.NextQuestion((FactSet)null!));
        Assert.Throws<ArgumentNullException>(() => House.NextQuestion((Assessment)null!));
        Assert.Throws<ArgumentNullException>(() => House.NextQuestion(FactSet.Empty, null!));
        Assert.Throws<ArgumentNullException>(() => House.RemainingQuestions(null!));
    }
}
