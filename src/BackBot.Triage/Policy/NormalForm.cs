namespace BackBot.Triage;

/// <summary>Rewrites a condition as "this and this, or that and that, or …".</summary>
internal static class NormalForm
{
    /// <summary>More alternatives than this in one rule are a mistake of writing, and would make triage slow.</summary>
    public const int MostAlternatives = 256;

    /// <summary>The alternatives, each a set of literals that must all hold. An alternative that says no more than a shorter one is left out.</summary>
    public static IReadOnlyList<HashSet<Literal>> Of(string subject, Condition condition) => WithoutLonger(Expand(subject, condition, negated: false));

    private static List<HashSet<Literal>> Expand(string subject, Condition condition, bool negated)
    {
        switch (condition)
        {
            case FactTest test:
                return [[new Literal(test, negated)]];
            case Negation not:
                return Expand(subject, not.Part, !negated);
            case AllOf all:
                return negated ? Either(subject, all.Parts, negated) : Together(subject, all.Parts, negated);
            case AnyOf any:
                return negated ? Together(subject, any.Parts, negated) : Either(subject, any.Parts, negated);
            default:
                throw new PolicyException(subject, "the condition is none of all, any, not and a test of a fact");
        }
    }

    private static List<HashSet<Literal>> Either(string subject, IReadOnlyList<Condition> parts, bool negated)
    {
        RequireParts(subject, parts);
        return Limited(subject, [.. parts.SelectMany(part => Expand(subject, part, negated))]);
    }

    private static List<HashSet<Literal>> Together(string subject, IReadOnlyList<Condition> parts, bool negated)
    {
        RequireParts(subject, parts);
        List<HashSet<Literal>> product = [[]];
        foreach (var part in parts)
        {
            var alternatives = Expand(subject, part, negated);
            product = Limited(subject, [.. product.SelectMany(left => alternatives.Select(right => left.Union(right).ToHashSet()))]);
        }
        return product;
    }

    private static List<HashSet<Literal>> WithoutLonger(List<HashSet<Literal>> alternatives)
    {
        List<HashSet<Literal>> kept = [];
        foreach (var alternative in alternatives.OrderBy(alternative => alternative.Count))
        {
            if (!kept.Exists(shorter => shorter.IsSubsetOf(alternative)))
            {
                kept.Add(alternative);
            }
        }
        return kept;
    }

    private static void RequireParts(string subject, IReadOnlyList<Condition> parts)
    {
        if (parts.Count == 0)
        {
            throw new PolicyException(subject, "'all' and 'any' need at least one part");
        }
    }

    private static List<HashSet<Literal>> Limited(string subject, List<HashSet<Literal>> alternatives) => alternatives.Count <= MostAlternatives
        ? alternatives
        : throw new PolicyException(subject, $"the condition has more than {MostAlternatives} alternatives; write it as two rules");
}
