namespace BackBot.Triage;

/// <summary>Says which rules fired because of which facts, and what that means for each method.</summary>
internal sealed class Explainer(string contentVersion, FactTable facts, CompiledRule[] rules, CompiledMethod[] methods)
{
    private readonly CompiledRule[] _rules = [.. rules.OrderByDescending(rule => rule.Rule.Disposition)];

    public TriageOutcome Explain(FactSet told)
    {
        var holding = facts.Holding(told);
        List<FiredRule> fired = [];
        foreach (var rule in _rules)
        {
            if (rule.Condition.Holds(holding))
            {
                fired.Add(Fire(rule, holding, told));
            }
        }
        var deciding = fired.Count == 0 ? null : fired[0];
        List<(OfferedMethod Method, int Weight)> offered = [];
        List<ExcludedMethod> excluded = [];
        foreach (var method in methods)
        {
            if (Exclusion(method, holding, deciding) is { } exclusion)
            {
                excluded.Add(exclusion);
            }
            else
            {
                offered.Add(Offer(method, holding));
            }
        }
        return new TriageOutcome
        {
            Disposition = deciding?.Rule.Disposition ?? Disposition.SelfCare,
            Fired = fired,
            Offered = [.. offered.OrderByDescending(offer => offer.Weight).Select(offer => offer.Method)],
            Excluded = excluded,
            ContentVersion = contentVersion,
        };
    }

    private FiredRule Fire(CompiledRule rule, LiteralMask holding, FactSet told)
    {
        List<string> firing = [];
        List<string> said = [];
        foreach (var index in rule.Condition.FiringFacts(holding))
        {
            var id = facts.Facts[index].Definition.Id;
            firing.Add(id);
            if (told.TryGet(id, out var value) && value != FactValue.False)
            {
                said.Add(id);
                continue;
            }
            foreach (var cause in facts.CausesOf(index, told))
            {
                firing.Add(cause);
                said.Add(cause);
            }
        }
        return new FiredRule(rule.Rule, firing, said);
    }

    private ExcludedMethod? Exclusion(CompiledMethod method, LiteralMask holding, FiredRule? deciding)
    {
        foreach (var (item, condition) in method.Contraindications)
        {
            if (condition.Holds(holding))
            {
                var gentler = deciding is null ? item.GentlerKey : null;
                return new ExcludedMethod(method.Method.Id, item.Id, item.ReasonKey, gentler, Ids(condition.FiringFacts(holding)));
            }
        }
        return deciding is null ? null : new ExcludedMethod(method.Method.Id, deciding.Rule.Id, deciding.Rule.ReasonKey, null, deciding.Facts);
    }

    private static (OfferedMethod Method, int Weight) Offer(CompiledMethod method, LiteralMask holding)
    {
        List<string> reasons = [];
        var weight = 0;
        foreach (var (item, condition) in method.Preferences)
        {
            if (condition.Holds(holding))
            {
                reasons.Add(item.ReasonKey);
                weight += item.Weight;
            }
        }
        if (reasons.Count == 0)
        {
            reasons.Add(method.Method.ReasonKey);
        }
        return (new OfferedMethod(method.Method.Id, reasons[0], reasons), weight);
    }

    private string[] Ids(List<int> indexes)
    {
        var ids = new string[indexes.Count];
        for (var at = 0; at < ids.Length; at++)
        {
            ids[at] = facts.Facts[indexes[at]].Definition.Id;
        }
        return ids;
    }
}
