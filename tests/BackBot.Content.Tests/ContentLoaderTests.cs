namespace BackBot.Content.Tests;

public class ContentLoaderTests
{
    [Fact]
    public void The_content_that_ships_loads()
    {
        var content = BackBotContent.Load(RealContent.Folder, ["rules.saddle_numbness"]);

        Assert.Equal(["seated_twist", "knee_to_chest", "cat_cow", "foam_roller"], content.Methods.All.Select(method => method.Id));
        Assert.Equal(12, content.Version.Length);
        Assert.All(content.Policy.Definition.Rules, rule => Assert.False(string.IsNullOrWhiteSpace(rule.Source)));
        Assert.All(content.Policy.Definition.Methods.SelectMany(method => method.Contraindications), item => Assert.False(string.IsNullOrWhiteSpace(item.Source)));
        Assert.All(content.Methods.All, method => Assert.NotEmpty(method.Corrections));
    }

    [Fact]
    public void The_version_changes_with_any_file_of_it()
    {
        using var folder = new ContentCopy();
        var before = BackBotContent.Load(folder.Path).Version;
        folder.Replace("texts/en.yaml", "Nothing", "Nothing", 0);
        Assert.Equal(before, BackBotContent.Load(folder.Path).Version);
        folder.Replace("questions.yaml", "# In the order", "# Asked in the order");
        Assert.NotEqual(before, BackBotContent.Load(folder.Path).Version);
    }

    [Theory]
    [InlineData("rules/cancer.yaml", "fact: cancer_history, equals: true }, { any", "fact: cancer_histori, equals: true }, { any", "no fact 'cancer_histori'", "cancer_history")]
    [InlineData("rules/cancer.yaml", "at_least", "at_least", "", "")]
    [InlineData("rules/injury-and-bones.yaml", "at_least: 6", "more_than: 6", "'more_than' is not known", "one of")]
    [InlineData("rules/injury-and-bones.yaml", "at_least: 6", "at_leest: 6", "'at_leest' is not known", "at_least")]
    [InlineData("rules/injury-and-bones.yaml", "at_least: 6", "at_least: many", "does not fit 'pain_0_10'", "at_least: 7")]
    [InlineData("rules/cancer.yaml", "disposition: emergency", "disposition: emergancy", "'emergancy'", "disposition: emergency")]
    [InlineData("rules/cancer.yaml", "disposition: emergency", "disposition: self_care", "'self_care'", "")]
    [InlineData("rules/cancer.yaml", "    source: NICE NG234 spinal metastases; Downie 2013 BMJ\n", "", "'source' is missing", "source:")]
    [InlineData("rules/cancer.yaml", "    owner: clinical lead (vacant)\n", "", "'owner' is missing", "owner:")]
    [InlineData("rules/cancer.yaml", "review_by: 2027-05-31", "review_by: soon", "'soon' is not a date", "2027-05-31")]
    [InlineData("rules/cancer.yaml", "reason: rules.cancer_history", "reason: rules.nothing", "'rules.nothing' is missing", "texts/en.yaml")]
    [InlineData("rules/cancer.yaml", "id: unexplained_weight_loss", "id: cancer_history", "two rules 'cancer_history'", "another id")]
    [InlineData("rules/cancer.yaml", "when: { fact: cancer_history, equals: true }", "when: { not: { fact: cancer_history, equals: true } }", "gets worse", "")]
    [InlineData("rules/cancer.yaml", "when: { fact: cancer_history, equals: true }", "when: { fact: cancer_history, at_least: 3 }", "true or false", "equals: true")]
    [InlineData("rules/cancer.yaml", "when: { fact: cancer_history, equals: true }", "when: { fact: cancer_history }", "exactly one of", "equals: true")]
    [InlineData("rules/cancer.yaml", "when: { fact: cancer_history, equals: true }", "when: { any: [] }", "no parts", "any:")]
    [InlineData("rules/cancer.yaml", "when: { fact: cancer_history, equals: true }", "when: { every: [] }", "exactly one of all, any, not and fact", "all:")]
    [InlineData("facts.yaml", "implies: [{ fact: recent_trauma }]", "implies: [{ fact: recent_traum }]", "no such fact", "")]
    [InlineData("facts.yaml", "  - id: recent_trauma\n", "  - id: recent_trauma\n    implies: [{ fact: major_trauma }]\n", "circle", "")]
    [InlineData("rules/cancer.yaml", "when: { fact: cancer_history, equals: true }", "when: &again { any: [*again] }", "'*again' stands for another place", "in quotes")]
    [InlineData("facts.yaml", "  - id: chest_pain\n", "  - id: chest_pain\n  - id: chest_pain\n", "declared twice", "another id")]
    [InlineData("facts.yaml", "kind: number", "kind: numeral", "'numeral'", "kind: number")]
    [InlineData("facts.yaml", "maximum: 10", "maximum: ten", "not a number", "7")]
    [InlineData("facts.yaml", "    asked: false", "    asked: perhaps", "'perhaps'", "asked:")]
    [InlineData("questions.yaml", "      - saddle_numbness\n", "      - sadle_numbness\n", "no fact 'sadle_numbness'", "saddle_numbness")]
    [InlineData("questions.yaml", "kind: duration", "kind: length", "'length'", "kind:")]
    [InlineData("questions.yaml", "duration_days: 0", "duration_days: none", "no value of a fact", "true, false")]
    [InlineData("questions.yaml", "id: back_feel", "id: danger_signs", "'danger_signs' is there twice", "another id")]
    [InlineData("methods/seated_twist.yaml", "hold_seconds: 20", "hold_seconds: 40", "longer than its upper limit", "30")]
    [InlineData("methods/cat_cow.yaml", "hold_seconds: 60", "hold_seconds: 50", "whole minutes", "hold_seconds: 60")]
    [InlineData("methods/seated_twist.yaml", "side: right", "side: rigt", "'rigt'", "side: right")]
    [InlineData("methods/seated_twist.yaml", "weight: 4", "weight: -4", "weight", "")]
    [InlineData("methods/seated_twist.yaml", "id: seated_twist_injury", "id: seated_twist_pregnancy", "two of 'seated_twist_pregnancy'", "another id")]
    [InlineData("methods/seated_twist.yaml", "id: turn_left", "id: turn_lefty", "'methods.seated_twist.steps.turn_lefty' is missing", "texts/en.yaml")]
    [InlineData("texts/en.yaml", "  emergency:\n    title: Get emergency help now", "  emergency:\n    title:", "is empty", "a sentence")]
    [InlineData("texts/en.yaml", "rules:\n", "rules: [\n", "not valid YAML", "quotes")]
    public void A_mistake_is_told_with_its_file_its_line_and_what_to_write(string file, string from, string to, string message, string fix)
    {
        using var folder = new ContentCopy();
        if (message.Length == 0)
        {
            Assert.NotNull(BackBotContent.Load(folder.Path));
            return;
        }
        var line = folder.Replace(file, from, to);

        var error = Assert.Throws<ContentException>(() => BackBotContent.Load(folder.Path));

        var problem = error.Problems.FirstOrDefault(found => found.Message.Contains(message, StringComparison.Ordinal));
        Assert.True(problem is not null, error.Message);
        Assert.Equal(ProblemSeverity.Error, problem.Severity);
        Assert.Contains(fix, problem.Fix, StringComparison.Ordinal);
        Assert.Equal(file, problem.File);
        // At the line itself, or at the first line of the entry that it belongs to.
        Assert.InRange(problem.Line, line - 6, line + 3);
        Assert.Contains($"{problem.File}({problem.Line}): error:", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_mistakes_are_told_at_once()
    {
        using var folder = new ContentCopy();
        folder.Replace("rules/cancer.yaml", "disposition: emergency", "disposition: x");
        folder.Replace("facts.yaml", "maximum: 10", "maximum: ten");
        Assert.Equal(2, Assert.Throws<ContentException>(() => BackBotContent.Load(folder.Path)).Problems.Count);
    }

    [Fact]
    public void A_missing_folder_and_a_missing_text_are_told()
    {
        var nowhere = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));
        Assert.Contains("missing", Assert.Throws<ContentException>(() => BackBotContent.Load(nowhere)).Message, StringComparison.Ordinal);
        var error = Assert.Throws<ContentException>(() => BackBotContent.Load(RealContent.Folder, ["chat.no_such_text"]));
        Assert.Equal("texts/en.yaml", Assert.Single(error.Problems).File);
    }
}
