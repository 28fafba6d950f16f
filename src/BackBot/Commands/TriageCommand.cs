using System.CommandLine;
using BackBot.Content;

namespace BackBot.Commands;

/// <summary><c>triage</c>: facts in, advice out, one JSON object a line.</summary>
internal static class TriageCommand
{
    /// <summary>The verb.</summary>
    /// <param name="contentFolder">Where content/ is when <c>--content</c> is not given.</param>
    public static Command Create(string contentFolder)
    {
        var content = ContentOption.Create(contentFolder);
        var input = new Argument<FileInfo?>("file")
        {
            Description = "A file of JSON Lines, each {\"id\", \"facts\": {…}}. Without it, standard input is read.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = new Command("triage", "Facts in, advice out: JSON Lines {\"id\",\"facts\"} to {\"id\",\"disposition\",\"rules\",\"methods\",\"excluded\"}.") { content, input };
        command.SetAction((parse, cancellation) => RunAsync(
            parse.GetValue(content)!, parse.GetValue(input), parse.InvocationConfiguration.Output, parse.InvocationConfiguration.Error, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string folder, FileInfo? file, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        try
        {
            var lines = new TriageLines(BackBotContent.Load(folder).Policy);
            using var input = file is null ? Console.In : file.OpenText();
            return await lines.RunAsync(input, output, cancellation) ? 0 : 1;
        }
        catch (Exception problem) when (problem is ContentException or IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync(problem.Message);
            return 1;
        }
    }
}
