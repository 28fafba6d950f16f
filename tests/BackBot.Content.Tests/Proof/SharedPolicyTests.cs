using BackBot.Triage;

namespace BackBot.Content.Tests;

public class SharedPolicyTests
{
    /// <summary>A policy remembers what it worked out for others. Whoever comes, it must ask what one without any memory asks.</summary>
    [Fact]
    public void A_policy_that_has_served_many_asks_what_a_new_one_asks()
    {
        var shared = new TriagePolicy(RealContent.Definition);
        var random = new Random(20260301);
        for (var person = 0; person < 100; person++)
        {
            var alone = new TriagePolicy(RealContent.Definition);
            var told = FactSet.Empty;
            while (alone.NextQuestion(told) is { } question)
            {
                Assert.Equal((alone.RemainingQuestions(told), Text(question)), (shared.RemainingQuestions(told), Text(shared.NextQuestion(told)!)));
                told = question.Facts.Aggregate(told, (facts, fact) => facts.With(fact, Answer(alone.FindFact(fact)!, random)));
            }

            Assert.Null(shared.NextQuestion(told));
        }
    }

    // Mostly harmless, so that many come to the same places with other numbers.
    private static FactValue Answer(FactDefinition fact, Random random) => fact.Kind == FactKind.Number
        ? FactValue.Number(random.Next((int)(fact.Minimum ?? 0), (int)(fact.Maximum ?? 400) + 1))
        : random.Next(20) switch { 0 => FactValue.Unsure, 1 => FactValue.True, _ => FactValue.False };

    private static string Text(Question question) => $"{question.Id} {string.Join(' ', question.Facts)} {question.CanReach}";
}
