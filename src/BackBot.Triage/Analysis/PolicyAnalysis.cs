namespace BackBot.Triage;

/// <summary>Looks for rules, questions and facts that do nothing.</summary>
public static class PolicyAnalysis
{
    /// <summary>Everything odd, in the order of rules, methods, facts and questions.</summary>
    public static IReadOnlyList<PolicyFinding> Of(TriagePolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var logic = new ClauseLogic(policy.Table);
        return [.. Rules(policy, logic), .. Methods(policy, logic), .. Facts(policy), .. Questions(policy)];
    }

    private static IEnumerable<PolicyFinding> Rules(TriagePolicy policy, ClauseLogic logic)
    {
        for (var at = 0; at < policy.Rules.Count; at++)
        {
            var rule = policy.Rules[at];
            if (Contradiction(rule.Rule.Id, rule.Condition, logic) is { } contradiction)
            {
                yield return contradiction;
            }
            else if (Shadow(policy, logic, at) is { } shadow)
            {
                yield return new PolicyFinding(PolicyFindingKind.NeverMatters, rule.Rule.Id, shadow);
            }
        }
    }

    // Of two rules that say the same, the later one is idle.
    private static string? Shadow(TriagePolicy policy, ClauseLogic logic, int at)
    {
        var rule = policy.Rules[at];
        var stronger = policy.Rules.Where((other, place) => place != at && other.Rule.Disposition >= rule.Rule.Disposition
            && (other.Rule.Disposition > rule.Rule.Disposition || place < at || !EachEntails(rule, other, logic)));
        return Covering(rule.Condition, [.. stronger], logic);
    }

    private static bool EachEntails(CompiledRule rule, CompiledRule other, ClauseLogic logic) =>
        other.Condition.Clauses.All(clause => rule.Condition.Clauses.Any(mine => logic.Entails(clause, mine)));

    private static IEnumerable<PolicyFinding> Methods(TriagePolicy policy, ClauseLogic logic)
    {
        foreach (var method in policy.Methods)
        {
            foreach (var (item, condition) in method.Contraindications)
            {
                if (Contradiction(item.Id, condition, logic) is { } contradiction)
                {
                    yield return contradiction;
                }
                else if (Covering(condition, policy.Rules, logic) is { } rule)
                {
                    yield return new PolicyFinding(PolicyFindingKind.SecondLock, item.Id, rule);
                }
            }
            foreach (var (item, condition) in method.Preferences)
            {
                if (Contradiction(item.Id, condition, logic) is { } contradiction)
                {
                    yield return contradiction;
                }
            }
        }
    }

    private static PolicyFinding? Contradiction(string subject, CompiledCondition condition, ClauseLogic logic)
    {
        var dead = condition.Clauses.Count(logic.Contradicts);
        return dead == 0 ? null
            : new PolicyFinding(dead == condition.Clauses.Length ? PolicyFindingKind.NeverHolds : PolicyFindingKind.DeadAlternative, subject);
    }

    // The rules that between them hold whenever the condition does; names the first.
    private static string? Covering(CompiledCondition condition, IReadOnlyList<CompiledRule> rules, ClauseLogic logic)
    {
        string? first = null;
        foreach (var clause in condition.Clauses)
        {
            var covering = rules.FirstOrDefault(rule => rule.Condition.Clauses.Any(other => logic.Entails(clause, other)));
            if (covering is null)
            {
                return null;
            }
            first ??= covering.Rule.Id;
        }
        return first;
    }

    private static IEnumerable<PolicyFinding> Facts(TriagePolicy policy)
    {
        var used = Used(policy);
        var asked = policy.Definition.Questions.SelectMany(question => question.Facts).ToHashSet(StringComparer.Ordinal);
        foreach (var fact in policy.Definition.Facts)
        {
            if (!used.Contains(fact.Id) && fact.Implies.Count == 0)
            {
                yield return new PolicyFinding(PolicyFindingKind.UnusedFact, fact.Id);
            }
            else if (fact.Asked && !asked.Contains(fact.Id))
            {
                yield return new PolicyFinding(PolicyFindingKind.NeverAsked, fact.Id);
            }
        }
    }

    private static IEnumerable<PolicyFinding> Questions(TriagePolicy policy)
    {
        var used = Used(policy);
        HashSet<string> before = new(StringComparer.Ordinal);
        foreach (var question in policy.Definition.Questions)
        {
            // Of two questions about a fact the earlier one is asked, whatever is known.
            if (!question.Facts.Any(fact => used.Contains(fact) && policy.FindFact(fact) is { Asked: true } && !before.Contains(fact)))
            {
                yield return new PolicyFinding(PolicyFindingKind.IdleQuestion, question.Id);
            }
            before.UnionWith(question.Facts);
        }
    }

    private static HashSet<string> Used(TriagePolicy policy) =>
    [
        .. policy.Definition.Rules.SelectMany(rule => rule.When.Facts),
        .. policy.Definition.Methods.SelectMany(method => method.Contraindications.SelectMany(item => item.When.Facts)
            .Concat(method.Preferences.SelectMany(item => item.When.Facts))),
    ];
}
