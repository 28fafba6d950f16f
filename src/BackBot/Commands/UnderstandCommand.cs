using System.CommandLine;
using BackBot.Understanding;

namespace BackBot.Commands;

/// <summary><c>understand</c>: texts in, facts and intent out, one JSON object a line.</summary>
internal static class UnderstandCommand
{
    /// <summary>The verb.</summary>
    /// <param name="contentFolder">Where content/ is when <c>--content</c> is not given.</param>
    public static Command Create(string contentFolder)
    {
        var content = ContentOption.Create(contentFolder);
        var language = LanguageLines.LanguageOption();
        var input = LanguageLines.InputArgument("{\"id\", \"text\"}");
        var command = new Command("understand", "Texts in, meaning out: JSON Lines {\"id\",\"text\"} to {\"id\",\"facts\",\"intent\",\"spans\"}.") { content, language, input };
        command.SetAction((parse, cancellation) => LanguageLines.RunAsync(
            parse.GetValue(content)!, parse.GetValue(language)!, parse.GetValue(input), parse.InvocationConfiguration, UnderstoodLine.Write, cancellation));
        return command;
    }
}
