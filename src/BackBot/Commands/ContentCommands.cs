using System.CommandLine;
using BackBot.Content;

namespace BackBot.Commands;

/// <summary><c>content check</c>, <c>content graph</c> and <c>content sheet</c>: for who writes and who reviews the content.</summary>
internal static class ContentCommands
{
    /// <summary>The verb with its three sub-verbs.</summary>
    /// <param name="contentFolder">Where content/ is when <c>--content</c> is not given.</param>
    /// <param name="requiredTexts">The keys of the texts that the dialogs ask for.</param>
    /// <param name="time">Tells the day on which review dates are judged.</param>
    public static Command Create(string contentFolder, IReadOnlyCollection<string> requiredTexts, TimeProvider time) => new("content", "Check, draw and print the content.")
    {
        Check(contentFolder, requiredTexts, time),
        Graph(contentFolder),
        Sheet(contentFolder),
    };

    private static Command Check(string contentFolder, IReadOnlyCollection<string> requiredTexts, TimeProvider time)
    {
        var content = ContentOption.Create(contentFolder);
        var notes = new Option<bool>("--notes") { Description = "Also tell what is worth knowing but no mistake." };
        var command = new Command("check", "Find mistakes in the content, each with file, line and what to write.") { content, notes };
        command.SetAction(parse =>
        {
            var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
            var problems = ContentCheck.Run(parse.GetValue(content)!, requiredTexts, today);
            var least = parse.GetValue(notes) ? ProblemSeverity.Note : ProblemSeverity.Warning;
            var output = parse.InvocationConfiguration.Output;
            foreach (var problem in problems.Where(problem => problem.Severity >= least))
            {
                output.WriteLine(problem);
            }
            int Count(ProblemSeverity severity) => problems.Count(problem => problem.Severity == severity);
            output.WriteLine($"{Count(ProblemSeverity.Error)} errors, {Count(ProblemSeverity.Warning)} warnings, {Count(ProblemSeverity.Note)} notes");
            return problems.Any(problem => problem.Severity > ProblemSeverity.Note) ? 1 : 0;
        });
        return command;
    }

    private static Command Graph(string contentFolder)
    {
        var content = ContentOption.Create(contentFolder);
        var command = new Command("graph", "Draw the flow in Mermaid.") { content };
        command.SetAction(parse => Print(parse, content, ContentGraph.Draw));
        return command;
    }

    private static Command Sheet(string contentFolder)
    {
        var content = ContentOption.Create(contentFolder);
        var locale = new Option<string>("--locale") { Description = "The language of the texts.", DefaultValueFactory = _ => Texts.Fallback };
        var command = new Command("sheet", "Write the clinical review sheet, an HTML page to print.") { content, locale };
        command.SetAction(parse => Print(parse, content, loaded => new ReviewSheet(loaded, parse.GetValue(locale)!).ToHtml()));
        return command;
    }

    private static int Print(ParseResult parse, Option<string> folder, Func<BackBotContent, string> write)
    {
        try
        {
            parse.InvocationConfiguration.Output.WriteLine(write(BackBotContent.Load(parse.GetValue(folder)!)));
            return 0;
        }
        catch (ContentException problem)
        {
            parse.InvocationConfiguration.Error.WriteLine(problem.Message);
            return 1;
        }
    }
}
