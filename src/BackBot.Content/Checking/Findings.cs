using BackBot.Triage;

namespace BackBot.Content;

/// <summary>Says findings of the policy in words, with the place in the files.</summary>
internal static class Findings
{
    public static void Add(PolicyFinding finding, ContentLocations locations, ProblemList problems)
    {
        var (severity, message, fix) = Describe(finding);
        var (file, line) = locations[finding.Kind switch
        {
            PolicyFindingKind.UnusedFact or PolicyFindingKind.NeverAsked => ContentLocations.Fact(finding.Subject),
            PolicyFindingKind.IdleQuestion => ContentLocations.Question(finding.Subject),
            PolicyFindingKind.SecondLock => ContentLocations.Method(finding.Subject),
            PolicyFindingKind.NeverMatters => ContentLocations.Rule(finding.Subject),
            _ => locations.KeyOfCondition(finding.Subject),
        }];
        problems.Add(severity, file, line, message, fix);
    }

    private static (ProblemSeverity Severity, string Message, string Fix) Describe(PolicyFinding finding) => finding.Kind switch
    {
        PolicyFindingKind.NeverHolds => (ProblemSeverity.Error, $"'{finding.Subject}' can never hold: its condition contradicts itself.", "a condition that some answers fulfil, or take it out."),
        PolicyFindingKind.DeadAlternative => (ProblemSeverity.Error, $"an alternative of '{finding.Subject}' can never hold: it contradicts itself.", "the condition without that alternative."),
        PolicyFindingKind.NeverMatters => (ProblemSeverity.Warning, $"the rule '{finding.Subject}' can never matter: whenever it fires, '{finding.Other}' asks for as much already.", "a higher disposition or a wider condition, or take it out."),
        PolicyFindingKind.NeverAsked => (ProblemSeverity.Warning, $"no question sets the fact '{finding.Subject}'.", "it under 'facts' of a question, or 'asked: false'."),
        PolicyFindingKind.UnusedFact => (ProblemSeverity.Warning, $"nothing looks at the fact '{finding.Subject}'.", "a rule that uses it, or take it out."),
        PolicyFindingKind.IdleQuestion => (ProblemSeverity.Warning, $"the question '{finding.Subject}' is never asked: each fact that it sets is in an earlier question, is never asked for, or is looked at by nothing.", "a rule that uses them, without 'asked: false', or take it out."),
        _ => (ProblemSeverity.Note, $"'{finding.Subject}' is a second lock: whenever it holds, the rule '{finding.Other}' rules out all stretching already.", ""),
    };
}
