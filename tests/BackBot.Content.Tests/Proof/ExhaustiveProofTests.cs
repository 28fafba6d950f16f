using BackBot.Triage;

namespace BackBot.Content.Tests.Proof;

public class ExhaustiveProofTests(ITestOutputHelper output)
{
    private static readonly Lazy<PolicyProof> Real = new(() => new PolicyProof(RealContent.Definition));

    private static PolicyProof Proof => Real.Value;

    [Fact]
    public void The_space_is_covered_whole()
    {
        var diagrams = Proof.Space.Diagrams;
        var counted = Enum.GetValues<Disposition>().Select(level => diagrams.Count(Proof.Advice, (int)level)).ToArray();

        Assert.Equal(Proof.Combinations, counted.Aggregate((sum, count) => sum + count));
        Print($"Covered {Proof.Combinations:N0} combinations of {Proof.Space.Facts.Count} facts "
            + $"({string.Join(", ", counted.Select((count, level) => $"{((Disposition)level).ToName()} {count:N0}"))}) in a diagram of {diagrams.Nodes:N0} nodes.");
    }

    [Fact]
    public void The_compiled_policy_means_what_the_definitions_say() => Assert.Empty(Proof.CompiledOtherwise());

    [Fact]
    public void Invariant_1_no_warning_sign_ever_gives_a_stretch() => Assert.Empty(Proof.StretchesOverAWarning());

    [Fact]
    public void Invariant_1_covers_every_sign_there_is() => Assert.Equal(
        RealContent.Definition.Facts.Where(fact => fact is { Role: FactRole.Sign, Kind: FactKind.Boolean }).Select(fact => fact.Id).Order(),
        WarningSigns.Least.Keys.Append("frequent_popping").Append("sudden_onset").Order());

    [Fact]
    public void Invariant_2_worse_never_lowers() => Assert.Empty(Proof.LoweredByWorse());

    [Fact]
    public void Invariant_3_unsure_never_lowers() => Assert.Empty(Proof.LoweredByUnsure());

    [Fact]
    public void Invariant_5_everything_is_reached() => Assert.Empty(Proof.NeverReached());

    [Fact]
    public void Invariant_6_no_offered_method_is_contraindicated() => Assert.Empty(Proof.OfferedThoughBanned());

    [Fact]
    public void Invariants_4_and_5_every_interview_ends_asks_nothing_idle_and_every_question_is_asked()
    {
        var walk = new InterviewProof(Proof);

        var found = walk.Walk(Interviews.Starts(Proof));
        Assert.True(found.Count == 0, string.Join("\n", found));

        Print($"Walked {walk.States:N0} states of the interview with {walk.Answers:N0} answers; the longest takes {walk.Longest} questions.");
        Assert.Empty(RealContent.Definition.Questions.Select(question => question.Id).Except(walk.Asked));
    }

    [Fact]
    public void The_real_decision_agrees_along_every_path_of_the_diagram()
    {
        var random = new Random(20260301);
        var diagrams = Proof.Space.Diagrams;
        var paths = 0L;
        foreach (var (path, level) in diagrams.Paths(Proof.Advice))
        {
            paths++;
            var facts = Proof.Space.ToFacts(path.Select(step => KeyValuePair.Create(step.Variable, step.Values[random.Next(step.Values.Length)])));
            if ((int)Proof.Policy.Decide(facts) != level)
            {
                Assert.Fail($"{facts} is {Proof.Policy.Decide(facts)} and not {(Disposition)level}");
            }
            if (paths >= 3_000_000)
            {
                break;
            }
        }
        Print($"Asked the real decision on {paths:N0} of {diagrams.PathCount(Proof.Advice):N0} paths.");
    }

    [Fact]
    public void The_real_decision_agrees_on_every_value_of_every_three_facts()
    {
        var count = BruteForce.Triples(Proof);
        Print($"Asked the real decision on {count:N0} combinations of three facts.");
    }

    [Fact]
    public void The_real_outcome_offers_what_it_should_on_every_combination_of_abilities()
    {
        var count = BruteForce.Abilities(Proof);
        Print($"Asked the real outcome on {count:N0} combinations of abilities and preferences.");
    }

    [Fact]
    public void Invariant_7_the_order_of_the_answers_does_not_matter() => Assert.Empty(Order.Matters(Proof.Policy, (facts, id, value) => facts.With(id, value)));

    [Fact]
    public void Invariant_7_holds_for_an_assessment_too() => Assert.Empty(Order.MattersToAssessments(Proof.Policy));

    private void Print(string text)
    {
        output.WriteLine(text);
        TestContext.Current.SendDiagnosticMessage(text);
    }
}
