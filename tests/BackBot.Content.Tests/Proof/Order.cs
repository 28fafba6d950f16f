using BackBot.Triage;

namespace BackBot.Content.Tests.Proof;

/// <summary>
/// (7) Whether the order of two answers matters. Any order can be reached from any other by swapping neighbours,
/// so two answers that may always be swapped show it for all orders of all answers.
/// </summary>
internal static class Order
{
    public static IEnumerable<string> Matters(TriagePolicy policy, Func<FactSet, string, FactValue, FactSet> tell) =>
        from first in Values(policy)
        from second in Values(policy)
        where string.CompareOrdinal(first.Id, second.Id) < 0
        let one = tell(tell(FactSet.Empty, first.Id, first.Value), second.Id, second.Value)
        let other = tell(tell(FactSet.Empty, second.Id, second.Value), first.Id, first.Value)
        where !one.Equals(other) || policy.Decide(one) != policy.Decide(other)
        select $"{first} and {second}";

    public static IEnumerable<string> MattersToAssessments(TriagePolicy policy) => Matters(policy, (facts, id, value) =>
    {
        var assessment = new Assessment();
        foreach (var (told, answer) in facts)
        {
            Tell(assessment, told, answer);
        }
        Tell(assessment, id, value);
        return assessment.ToFactSet();

        void Tell(Assessment into, string fact, FactValue answer)
        {
            if (into.Tell(policy, fact, answer, Assessment.FreeText, DateTimeOffset.UnixEpoch) == TellResult.AskAgain)
            {
                into.Tell(policy, fact, answer, Assessment.FreeText, DateTimeOffset.UnixEpoch);
            }
        }
    });

    private static (string Id, FactValue Value)[] Values(TriagePolicy policy) =>
        [.. policy.Table.Facts.SelectMany(fact => fact.Classes.Select(value => (fact.Definition.Id, value)))];
}
