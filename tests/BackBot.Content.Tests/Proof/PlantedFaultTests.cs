using BackBot.Triage;

namespace BackBot.Content.Tests.Proof;

/// <summary>Every promise can fail: a fault planted by hand in the real rules is found by the check of that promise.</summary>
public class PlantedFaultTests
{
    [Fact]
    public void A_lost_rule_lets_a_stretch_through() =>
        Assert.NotEmpty(Without("saddle_numbness").StretchesOverAWarning());

    [Fact]
    public void A_lost_combination_is_found_too() => Assert.NotEmpty(Without("cancer_with_leg_signs").StretchesOverAWarning());

    [Fact]
    public void A_weakened_rule_is_found() => Assert.NotEmpty(Changed("fever_or_unwell", rule => rule with { Disposition = Disposition.SeeProfessional }).StretchesOverAWarning());

    [Fact]
    public void A_limit_set_too_high_is_found() => Assert.NotEmpty(Changed("sharp_or_severe_pain", rule => rule with
    {
        When = new AnyOf([Holds("sharp_or_severe_pain"), new FactTest("pain_0_10", FactOperator.AtLeast, FactValue.Number(8))]),
    }).StretchesOverAWarning());

    [Fact]
    public void A_rule_that_goes_away_when_a_sign_is_added_is_found() => Assert.NotEmpty(Changed("fever_or_unwell", rule => rule with
    {
        When = new AllOf([Holds("fever_or_unwell"), new Negation(Holds("night_pain"))]),
    }).LoweredByWorse());

    [Fact]
    public void A_rule_that_goes_away_when_the_pain_grows_is_found() => Assert.NotEmpty(Changed("instability", rule => rule with
    {
        When = new AllOf([Holds("instability"), new FactTest("pain_0_10", FactOperator.AtMost, FactValue.Number(5))]),
    }).LoweredByWorse());

    [Fact]
    public void A_rule_that_takes_unsure_for_no_is_found() => Assert.NotEmpty(Changed("fever_or_unwell", rule => rule with
    {
        When = new AllOf([Holds("fever_or_unwell"), new FactTest("night_pain", FactOperator.Equals, FactValue.False)]),
    }).LoweredByUnsure());

    [Fact]
    public void A_rule_that_never_fires_is_found() => Assert.Contains("instability", Changed("instability", rule => rule with
    {
        When = new AllOf([Holds("instability"), new FactTest("stiffness", FactOperator.Equals, FactValue.False), Holds("stiffness")]),
    }).NeverReached());

    [Fact]
    public void A_rule_that_never_decides_is_found() => Assert.Contains("extra", With(RealContent.Definition.Rules[0] with
    {
        Id = "extra",
        When = new AllOf([Holds("saddle_numbness"), Holds("stiffness")]),
    }).NeverReached());

    [Fact]
    public void A_lost_contraindication_is_found() => Assert.NotEmpty(new PolicyProof(RealContent.Definition with
    {
        Methods = [.. RealContent.Definition.Methods.Select(method => method with
        {
            Contraindications = [.. method.Contraindications.Where(item => item.Id != "seated_twist_hip_replacement")],
        })],
    }).OfferedThoughBanned());

    [Fact]
    public void A_compiler_that_means_something_else_is_found()
    {
        var proof = new PolicyProof(RealContent.Definition);
        var other = new TriagePolicy(RealContent.Definition with
        {
            Rules = [.. RealContent.Definition.Rules.Select(rule => rule.Id == "instability" ? rule with { When = Holds("night_pain") } : rule)],
        });
        var compiled = new CompiledMeaning(proof.Space, other);
        var instability = RealContent.Definition.Rules.Single(rule => rule.Id == "instability");
        Assert.NotEqual(proof.Meaning.Of(instability.When), compiled.Of(other.Rules.Single(rule => rule.Rule.Id == "instability").Condition));
    }

    [Fact]
    public void A_fact_that_no_question_asks_for_is_found_when_the_interview_ends_without_it()
    {
        var definition = RealContent.Definition with { Questions = [.. RealContent.Definition.Questions.Where(question => question.Id != "back_feel")] };
        Assert.Contains("could still change the outcome", Walk(definition), StringComparison.Ordinal);
    }

    [Fact]
    public void An_idle_question_is_found()
    {
        // A contraindication that can never hold: the planner sees each of its tests possible, the outcome does not depend on it.
        var idle = RealContent.Definition with
        {
            Facts = [.. RealContent.Definition.Facts, new FactDefinition { Id = "idle" }],
            Questions = [.. RealContent.Definition.Questions, new Question { Id = "idle", Kind = QuestionKind.YesNo, Facts = ["idle"] }],
            Methods = [.. RealContent.Definition.Methods.Select(method => method with
            {
                Contraindications = [.. method.Contraindications, new Contraindication { Id = $"{method.Id}_idle", When = new AllOf([Holds("idle"), new FactTest("idle", FactOperator.Equals, FactValue.False)]), ReasonKey = "x", Source = "x" }],
            })],
        };
        Assert.Contains("idle though it cannot matter", Walk(idle), StringComparison.Ordinal);
    }

    [Fact]
    public void An_order_that_matters_is_found() => Assert.NotEmpty(Order.Matters(
        RealContent.Loaded.Policy,
        (facts, id, value) => facts["saddle_numbness"] is null ? facts.With(id, value) : facts));

    private static string Walk(PolicyDefinition definition) =>
        string.Join('\n', new InterviewProof(new PolicyProof(definition)).Walk([FactSet.Empty.With("under_18", false)]));

    private static FactTest Holds(string fact) => new(fact, FactOperator.Equals, FactValue.True);

    private static PolicyProof Without(string rule) =>
        new(RealContent.Definition with { Rules = [.. RealContent.Definition.Rules.Where(other => other.Id != rule)] });

    private static PolicyProof With(Rule rule) => new(RealContent.Definition with { Rules = [.. RealContent.Definition.Rules, rule] });

    private static PolicyProof Changed(string id, Func<Rule, Rule> change) =>
        new(RealContent.Definition with { Rules = [.. RealContent.Definition.Rules.Select(rule => rule.Id == id ? change(rule) : rule)] });
}
