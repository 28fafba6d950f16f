namespace BackBot.Triage;

/// <summary>Refuses definitions that would break a promise of triage, whatever the content loader lets through.</summary>
internal static class DefinitionGuard
{
    public static void Check(PolicyDefinition definition, IReadOnlyDictionary<string, int> facts)
    {
        RequireUnique("rule", definition.Rules.Select(rule => rule.Id));
        RequireUnique("question", definition.Questions.Select(question => question.Id));
        RequireUnique("method", definition.Methods.Select(method => method.Id));
        RequireUnique("contraindication or preference", definition.Methods.SelectMany(method =>
            method.Contraindications.Select(item => item.Id).Concat(method.Preferences.Select(item => item.Id))));
        foreach (var rule in definition.Rules)
        {
            Require(rule.Disposition != Disposition.SelfCare, rule.Id, "a rule cannot ask for self_care: that is what is left when no rule fires");
            RequireWorseWhenTrue(definition, facts, rule.Id, rule.When);
        }
        foreach (var item in definition.Methods.SelectMany(method => method.Contraindications))
        {
            RequireWorseWhenTrue(definition, facts, item.Id, item.When);
        }
        foreach (var item in definition.Methods.SelectMany(method => method.Preferences))
        {
            Require(item.Weight > 0, item.Id, "a preference's weight must be 1 or more; to rule a method out write a contraindication");
        }
        foreach (var question in definition.Questions)
        {
            CheckQuestion(definition, facts, question);
        }
    }

    private static void CheckQuestion(PolicyDefinition definition, IReadOnlyDictionary<string, int> facts, Question question)
    {
        Require(question.Facts.Count > 0, question.Id, "a question must set at least one fact");
        foreach (var fact in question.Facts.Concat(question.Options.SelectMany(option => option.Sets.Keys)))
        {
            Require(facts.ContainsKey(fact), question.Id, $"there is no fact '{fact}'");
            Require(question.Facts.Contains(fact), question.Id, $"an option sets '{fact}', which the question does not list under 'facts'");
        }
        var kinds = question.Facts.Select(fact => definition.Facts[facts[fact]].Kind).ToArray();
        switch (question.Kind)
        {
            case QuestionKind.Checklist:
                Require(kinds.All(kind => kind == FactKind.Boolean), question.Id, "a checklist can only set true-or-false facts");
                break;
            case QuestionKind.YesNo:
                Require(question.Facts is [var only] && only == question.Id, question.Id, "a yes_no question has the id of the one fact it sets");
                Require(kinds[0] == FactKind.Boolean, question.Id, "a yes_no question can only set a true-or-false fact");
                break;
            case QuestionKind.Choice:
                Require(question.Options.Count > 1, question.Id, "a choice needs at least two options");
                break;
            default:
                Require(kinds.Contains(FactKind.Number), question.Id, "a number or duration question must set a number");
                break;
        }
    }

    // True is the worse value, so a rule or contraindication may ask for it but never lean on its absence;
    // the same for a number that is worse the higher it is.
    private static void RequireWorseWhenTrue(PolicyDefinition definition, IReadOnlyDictionary<string, int> facts, string id, Condition when)
    {
        foreach (var literal in NormalForm.Of(id, when).SelectMany(alternative => alternative))
        {
            var fact = definition.Facts[facts[literal.Test.Fact]];
            var worsens = literal.Test.Operator switch
            {
                FactOperator.AtLeast => !literal.Negated || !fact.HigherIsWorse,
                FactOperator.AtMost => literal.Negated || !fact.HigherIsWorse,
                FactOperator.Equals when fact.Kind == FactKind.Boolean => !literal.Negated && literal.Test.Value == FactValue.True,
                FactOperator.Equals => !fact.HigherIsWorse,
                _ => !literal.Negated,
            };
            var example = fact.Kind == FactKind.Boolean ? "equals: true" : "at_least: …";
            Require(worsens, id, $"it would hold less when '{fact.Id}' gets worse, and a warning may never go away because a sign is added; write {{ fact: {fact.Id}, {example} }}, or take that test out");
        }
    }

    private static void RequireUnique(string what, IEnumerable<string> ids)
    {
        foreach (var twice in ids.GroupBy(id => id, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            throw new PolicyException(twice.Key, $"there are two of this {what} id; give one another id");
        }
    }

    private static void Require(bool fine, string subject, string message)
    {
        if (!fine)
        {
            throw new PolicyException(subject, message);
        }
    }
}
