using System.CommandLine;
using System.Text.Json;
using BackBot.Understanding;

namespace BackBot.Commands;

/// <summary><c>eval</c>: scores the reading of texts on labelled files; for whoever adapts the vocabulary.</summary>
internal static class EvalCommand
{
    /// <summary>The verb.</summary>
    /// <param name="contentFolder">Where content/ is when <c>--content</c> is not given.</param>
    public static Command Create(string contentFolder)
    {
        var content = ContentOption.Create(contentFolder);
        var language = LanguageLines.LanguageOption();
        var files = new Argument<FileInfo[]>("files")
        {
            Description = "Labelled files of JSON Lines: {\"text\",\"facts\",\"intent\"} (the intent may be missing) or {\"question\",\"text\",\"expected\"}.",
            Arity = ArgumentArity.OneOrMore,
        };
        var totals = new Option<bool>("--totals")
        {
            Description = "Print the tables only, not the texts that were read otherwise: for files that nobody may tune on. Files named *.heldout.* are always shown so.",
        };
        var command = new Command("eval", "Score the reading of texts on labelled files: the table and the misses.") { content, language, files, totals };
        command.SetAction(parse => Run(
            parse.GetValue(content)!, parse.GetValue(language)!, parse.GetValue(files)!, parse.GetValue(totals), parse.InvocationConfiguration));
        return command;
    }

    private static int Run(string content, string language, FileInfo[] files, bool totals, InvocationConfiguration io)
    {
        try
        {
            var understanding = TextUnderstanding.Load(content, language);
            foreach (var file in files)
            {
                var score = EvalScore.Of(understanding, LabelledText.ReadFile(file.FullName), TimeProvider.System.GetLocalNow());
                io.Output.WriteLine(file.Name);
                foreach (var line in score.Table().Concat(totals || file.Name.Contains(".heldout.", StringComparison.Ordinal) ? [] : score.Misses))
                {
                    io.Output.WriteLine("  " + line);
                }
            }

            return 0;
        }
        catch (Exception problem) when (problem is LanguageException or IOException or JsonException or ArgumentException)
        {
            io.Error.WriteLine(problem.Message);
            return 1;
        }
    }
}
