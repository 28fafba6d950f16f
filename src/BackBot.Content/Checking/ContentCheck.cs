using BackBot.Triage;

namespace BackBot.Content;

/// <summary>Everything that can be said about the content without running the bot.</summary>
public static class ContentCheck
{
    /// <summary>Checks a content folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="requiredTexts">Keys of texts that the dialogs ask for.</param>
    /// <param name="today">The day on which review dates are judged.</param>
    /// <returns>All problems by file and line. The bot runs when none is an error; the check passes when none is a warning either.</returns>
    public static IReadOnlyList<ContentProblem> Run(string folder, IEnumerable<string> requiredTexts, DateOnly today)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(requiredTexts);
        var problems = new ProblemList();
        if (ContentLoader.Read(new ContentFolder(folder), requiredTexts, problems) is { } content)
        {
            foreach (var finding in PolicyAnalysis.Of(content.Policy))
            {
                Findings.Add(finding, content.Locations, problems);
            }
            ReviewDates(content, today, problems);
            TextCheck.Run(content, requiredTexts, problems);
        }
        return problems.Sorted;
    }

    private static void ReviewDates(BackBotContent content, DateOnly today, ProblemList problems)
    {
        foreach (var rule in content.Policy.Definition.Rules.Where(rule => rule.ReviewBy < today))
        {
            var (file, line) = content.Locations[ContentLocations.Rule(rule.Id)];
            problems.Add(ProblemSeverity.Warning, file, line, $"the rule '{rule.Id}' was to be reviewed by {rule.ReviewBy:yyyy-MM-dd}.", "review_by: the next date, once it has been reviewed.");
        }
    }
}
