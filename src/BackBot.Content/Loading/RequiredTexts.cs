using BackBot.Triage;

namespace BackBot.Content;

/// <summary>Which texts the content itself needs, and whether they are there in every language.</summary>
internal static class RequiredTexts
{
    private static readonly string[] Everywhere =
    [
        .. DispositionNames.All.SelectMany(name => new[] { $"dispositions.{name}.title", $"dispositions.{name}.lead", $"dispositions.{name}.action", $"dispositions.{name}.safety_net" }),
        .. DispositionNames.All.Skip(1).Select(name => $"dispositions.{name}.no_stretch"),
        "dispositions.self_care.no_method", "dispositions.safety_net.title", "dispositions.safety_net.until_help", "dispositions.safety_net.signs",
        "dispositions.crisis.title", "dispositions.crisis.lead", "dispositions.crisis.action", "dispositions.crisis.no_stretch", "dispositions.crisis.safety_net",
        "methods.stop_rule", "methods.no_goal",
    ];

    public static void Check(
        PolicyDefinition policy,
        MethodLibrary methods,
        IEnumerable<string> others,
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, IReadOnlyList<string>>> texts,
        ContentLocations locations,
        ProblemList problems)
    {
        var needed = Of(policy, methods, locations).Concat(others.Select(key => (key, Place: ($"texts/{Texts.Fallback}.yaml", 1)))).ToArray();
        foreach (var (locale, there) in texts)
        {
            foreach (var (key, (file, line)) in needed.DistinctBy(need => need.Item1).Where(need => !there.ContainsKey(need.Item1)))
            {
                problems.Error(file, line, $"the text '{key}' is missing.", $"'{key}' in texts/{locale}.yaml");
            }
        }
    }

    /// <summary>Every key that the definitions refer to, with the place that refers to it.</summary>
    public static IEnumerable<(string Key, (string File, int Line) Place)> Of(PolicyDefinition policy, MethodLibrary methods, ContentLocations locations)
    {
        foreach (var key in Everywhere)
        {
            yield return (key, ($"texts/{Texts.Fallback}.yaml", 1));
        }
        foreach (var fact in policy.Facts)
        {
            var asked = fact.Kind == FactKind.Boolean ? new[] { "label", "question", "told", "why" } : ["label", "told", "told_unsure", "why"];
            foreach (var part in asked)
            {
                yield return ($"facts.{fact.Id}.{part}", locations[ContentLocations.Fact(fact.Id)]);
            }
        }
        foreach (var key in policy.Questions.Where(question => question.Kind != QuestionKind.YesNo).SelectMany(OfQuestion))
        {
            yield return (key, locations[ContentLocations.Question(key.Split('.')[1])]);
        }
        foreach (var rule in policy.Rules)
        {
            yield return (rule.ReasonKey, locations[ContentLocations.Rule(rule.Id)]);
        }
        foreach (var (key, id) in policy.Methods.SelectMany(OfMethod))
        {
            yield return (key, locations[ContentLocations.Method(id)]);
        }
        foreach (var guide in methods.All)
        {
            foreach (var key in new[] { guide.NameKey, guide.SummaryKey, guide.NeedsKey, guide.GentlerKey })
            {
                yield return (key, locations[ContentLocations.Method(guide.Id)]);
            }
            foreach (var step in guide.Steps)
            {
                yield return (step.TextKey, locations[ContentLocations.Step(step)]);
            }
        }
    }

    private static IEnumerable<string> OfQuestion(Question question)
    {
        yield return question.TextKey;
        yield return $"questions.{question.Id}.title";
        yield return $"questions.{question.Id}.why";
        if (question.Kind == QuestionKind.Checklist)
        {
            yield return $"questions.{question.Id}.none";
        }
        foreach (var option in question.Options)
        {
            yield return $"questions.{question.Id}.options.{option.Id}";
        }
    }

    private static IEnumerable<(string Key, string Id)> OfMethod(Method method) =>
        [
            (method.ReasonKey, method.Id),
            .. method.Contraindications.Select(item => (item.ReasonKey, item.Id)),
            .. method.Contraindications.Where(item => item.GentlerKey is not null).Select(item => (item.GentlerKey!, item.Id)),
            .. method.Preferences.Select(item => (item.ReasonKey, item.Id)),
        ];
}
