using static BackBot.Triage.Tests.Make;

namespace BackBot.Triage.Tests;

/// <summary>The small policy that assessments are tried on.</summary>
internal static class AssessedHouse
{
    // Made anew for each test, so that a mutant inside the policy is met by every test.
    public static TriagePolicy House => Policy(
        [Sign("numb"), Sign("weak"), Number("pain", higherIsWorse: true), Number("days"), Ability("hip"), Sign("fall")],
        [
            Rule("numb", Is("numb"), Disposition.Emergency),
            Rule("weak_new", All(Is("weak"), AtMost("days", 1)), Disposition.Emergency),
            Rule("fall", Is("fall"), Disposition.Urgent),
            Rule("pain", AtLeast("pain", 7), Disposition.SeeProfessional),
        ],
        [Checklist("signs", "numb", "fall"), YesNo("weak"), Ask("pain", QuestionKind.Number, "pain"), Ask("days", QuestionKind.Duration, "days")]);

    public static Assessment Having(string facts)
    {
        var assessment = new Assessment();
        foreach (var (fact, value) in Facts(facts))
        {
            assessment.Facts[fact] = new AssessedFact { Value = value.ToString(), By = "test", At = "" };
        }
        return assessment;
    }
}
