using BackBot.Triage;

namespace BackBot.Content;

/// <summary>Reads all files, compiles the policy, and checks that every text is there.</summary>
internal static class ContentLoader
{
    public static BackBotContent Load(ContentFolder folder, IEnumerable<string> requiredTexts)
    {
        var problems = new ProblemList();
        var content = Read(folder, requiredTexts, problems);
        problems.ThrowIfErrors();
        return content ?? throw new ContentException(problems.Sorted);
    }

    /// <summary>What could be read, or null when the policy could not be compiled. Problems are added to the list.</summary>
    public static BackBotContent? Read(ContentFolder folder, IEnumerable<string> requiredTexts, ProblemList problems)
    {
        var locations = new ContentLocations();
        YamlItem? Open(string file) => YamlFile.Parse(file, folder.Read(file, problems), problems);

        var facts = FactsReader.Read(Open("facts.yaml"), locations);
        var byId = facts.DistinctBy(fact => fact.Id).ToDictionary(fact => fact.Id, StringComparer.Ordinal);
        var questions = QuestionsReader.Read(Open("questions.yaml"), byId, locations);
        var conditions = new ConditionReader(byId);
        var rulesReader = new RulesReader(conditions, locations);
        var rules = folder.Files("rules").SelectMany(file => rulesReader.Read(Open(file))).ToArray();
        var methodReader = new MethodReader(conditions, locations);
        var methods = folder.Files("methods").Select(Open).OfType<YamlItem>().Select(methodReader.Read).OrderBy(method => method.Guide.Order).ToArray();
        var texts = folder.Files("texts").ToDictionary(
            file => Path.GetFileNameWithoutExtension(file),
            file => TextsReader.Read(Open(file), Path.GetFileNameWithoutExtension(file), locations),
            StringComparer.OrdinalIgnoreCase);
        if (!texts.ContainsKey(Texts.Fallback))
        {
            problems.Error($"texts/{Texts.Fallback}.yaml", 1, "the English texts are missing.", $"a file 'texts/{Texts.Fallback}.yaml'");
        }

        var definition = new PolicyDefinition
        {
            ContentVersion = folder.Version(),
            Facts = facts,
            Questions = questions,
            Rules = rules,
            Methods = [.. methods.Select(method => method.Method)],
        };
        var library = new MethodLibrary([.. methods.Select(method => method.Guide).DistinctBy(guide => guide.Id)]);
        // A file that could not be read is said once, and not again for each text in it.
        var readable = texts.Where(pair => pair.Value.Count > 0).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.OrdinalIgnoreCase);
        RequiredTexts.Check(definition, library, requiredTexts, readable, locations, problems);
        return problems.HasErrors || Compile(definition, locations, problems) is not { } policy
            ? null
            : new BackBotContent(policy, library, new Texts(texts), locations);
    }

    private static TriagePolicy? Compile(PolicyDefinition definition, ContentLocations locations, ProblemList problems)
    {
        try
        {
            return new TriagePolicy(definition);
        }
        catch (PolicyException error)
        {
            var (file, line) = error.AboutFact ? locations[ContentLocations.Fact(error.Subject)] : locations.OfSubject(error.Subject);
            problems.Error(file, line, $"{error.Message}.", "");
            return null;
        }
    }
}
