namespace BackBot.Content.Tests;

public class ContentCheckTests
{
    private static readonly DateOnly Today = new(2026, 12, 1);

    [Fact]
    public void The_content_that_ships_has_no_mistake() =>
        Assert.Equal("", string.Join("\n", Check(RealContent.Folder).Where(problem => problem.Severity > ProblemSeverity.Note)));

    [Fact]
    public void A_second_lock_is_worth_a_note()
    {
        var note = Check(RealContent.Folder).Single(problem => problem.Message.Contains("'seated_twist_pregnancy'", StringComparison.Ordinal));
        Assert.Equal(ProblemSeverity.Note, note.Severity);
        Assert.Equal("methods/seated_twist.yaml", note.File);
        Assert.DoesNotContain("Write:", note.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rules/cancer.yaml", "disposition: urgent", "disposition: emergency", "rules/cancer.yaml", "'cancer_with_leg_signs' can never matter")]
    [InlineData("rules/injury-and-bones.yaml", "{ fact: age, at_least: 70 }", "{ fact: age, at_least: 70 }, { fact: age, at_most: 60 }", "rules/injury-and-bones.yaml", "can never hold")]
    [InlineData("rules/injury-and-bones.yaml", "{ any: [{ fact: pain_0_10, at_least: 6 }", "{ any: [{ all: [{ fact: age, at_least: 9 }, { fact: age, at_most: 3 }] }, { fact: pain_0_10, at_least: 6 }", "rules/injury-and-bones.yaml", "an alternative of")]
    [InlineData("facts.yaml", "  - id: chest_pain\n", "  - id: chest_pain\n  - id: hiccups\n", "facts.yaml", "'facts.hiccups.label' is missing")]
    [InlineData("questions.yaml", "      - thoracic_pain\n", "", "facts.yaml", "no question sets the fact 'thoracic_pain'")]
    [InlineData("questions.yaml", "  - { id: under_18,", "  - { id: helped_cat_cow, kind: yes_no, facts: [helped_cat_cow] }\n  - { id: under_18,", "questions.yaml", "the question 'helped_cat_cow' is never asked")]
    [InlineData("texts/en.yaml", "rules:\n", "rules:\n  forgotten: A sentence.\n", "texts/en.yaml", "nothing uses the text 'rules.forgotten'")]
    public void A_rule_question_or_text_that_does_nothing_is_found(string file, string from, string to, string place, string message)
    {
        using var folder = new ContentCopy();
        folder.Replace(file, from, to);

        var problem = Check(folder.Path).FirstOrDefault(found => found.Message.Contains(message, StringComparison.Ordinal));

        Assert.True(problem is not null, string.Join('\n', Check(folder.Path)));
        Assert.NotEqual(ProblemSeverity.Note, problem.Severity);
        Assert.Equal(place, problem.File);
        Assert.True(problem.Line > 1);
        Assert.Contains("Write:", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_question_and_a_fact_that_nothing_looks_at_are_found()
    {
        using var folder = new ContentCopy();
        folder.Replace("rules/cancer.yaml", File.ReadAllText(Path.Combine(folder.Path, "rules/cancer.yaml")), "rules: []\n");
        var messages = Check(folder.Path).Select(problem => problem.Message).ToArray();
        Assert.Contains("nothing looks at the fact 'thoracic_pain'.", messages);
        Assert.Contains("nothing uses the text 'rules.thoracic_pain'.", messages);
    }

    [Fact]
    public void An_overdue_review_is_found() =>
        Assert.Contains(ContentCheck.Run(RealContent.Folder, [], new DateOnly(2040, 1, 1)), problem => problem.Severity == ProblemSeverity.Warning && problem.Message.Contains("reviewed by", StringComparison.Ordinal));

    [Fact]
    public void A_language_with_missing_texts_or_other_placeholders_is_found()
    {
        using var folder = new ContentCopy();
        folder.Write("texts/de.yaml", File.ReadAllText(Path.Combine(folder.Path, "texts/en.yaml")).Replace("{urgent_number}", "{number}", StringComparison.Ordinal));
        Assert.Contains(Check(folder.Path), problem => problem.File == "texts/de.yaml" && problem.Message.Contains("placeholders", StringComparison.Ordinal) && problem.Fix.Contains("{urgent_number}", StringComparison.Ordinal));
        folder.Write("texts/de.yaml", "rules:\n  crisis: Hilfe\n");
        Assert.Contains(Check(folder.Path), problem => problem.Fix.Contains("texts/de.yaml", StringComparison.Ordinal));
    }

    [Fact]
    public void The_drawing_names_every_question_and_rule()
    {
        var drawing = ContentGraph.Draw(RealContent.Loaded);
        Assert.StartsWith("flowchart", drawing, StringComparison.Ordinal);
        Assert.All(RealContent.Definition.Rules, rule => Assert.Contains($"r_{rule.Id}", drawing, StringComparison.Ordinal));
        Assert.Contains("q_danger_signs --> r_saddle_numbness", drawing, StringComparison.Ordinal);
        Assert.Contains("r_saddle_numbness{{\"saddle_numbness\"}} --> d_emergency", drawing, StringComparison.Ordinal);
    }

    [Fact]
    public void The_review_sheet_holds_every_rule_reason_and_source_and_no_raw_markup()
    {
        var sheet = new ReviewSheet(RealContent.Loaded, "en").ToHtml();
        Assert.All(RealContent.Definition.Rules, rule => Assert.Contains(System.Net.WebUtility.HtmlEncode(rule.Source), sheet, StringComparison.Ordinal));
        Assert.All(RealContent.Definition.Rules, rule => Assert.Contains(System.Net.WebUtility.HtmlEncode(RealContent.Loaded.Texts.Get("en", rule.ReasonKey)), sheet, StringComparison.Ordinal));
        Assert.Contains($"‘{Told("frequent_popping")}’ and not (‘{Told("pain_0_10").Replace("{value}", "at most 0", StringComparison.Ordinal)}’)", sheet, StringComparison.Ordinal);
        Assert.Contains($"(‘{Told("leg_weakness")}’ or ‘{Told("leg_numbness_or_tingling")}’)", sheet, StringComparison.Ordinal);
        Assert.Contains(RealContent.Loaded.Texts.GetLines("en", "dispositions.safety_net.signs")[0], sheet, StringComparison.Ordinal);
        Assert.All(
            RealContent.Definition.Questions.Where(question => question.Kind == Triage.QuestionKind.Checklist).SelectMany(question => question.Facts),
            fact => Assert.Contains(Written($"facts.{fact}.question"), sheet, StringComparison.Ordinal));
        Assert.All(
            RealContent.Definition.Methods.SelectMany(method => method.Contraindications).Select(item => item.GentlerKey).OfType<string>(),
            gentler => Assert.Contains(Written(gentler), sheet, StringComparison.Ordinal));
        Assert.DoesNotContain("{value}", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", sheet, StringComparison.Ordinal);

        static string Told(string fact) => Written($"facts.{fact}.told");

        static string Written(string key) => System.Net.WebUtility.HtmlEncode(RealContent.Loaded.Texts.Get("en", key));
    }

    private static IReadOnlyList<ContentProblem> Check(string folder) => ContentCheck.Run(folder, [], Today);
}
