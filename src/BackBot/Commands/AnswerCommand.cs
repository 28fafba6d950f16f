using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackBot.Understanding;

namespace BackBot.Commands;

/// <summary><c>answer</c>: the kind of a question and a text in, the value out; null means ask again.</summary>
internal static class AnswerCommand
{
    /// <summary>The verb.</summary>
    /// <param name="contentFolder">Where content/ is when <c>--content</c> is not given.</param>
    public static Command Create(string contentFolder)
    {
        var content = ContentOption.Create(contentFolder);
        var language = LanguageLines.LanguageOption();
        var input = LanguageLines.InputArgument("{\"id\", \"question\": \"yes_no|pain_0_10|duration|age\", \"text\", \"now\"?}");
        var command = new Command("answer", "Answers in, values out: JSON Lines {\"id\",\"question\",\"text\",\"now\"?} to {\"id\",\"value\"}; null means ask again.") { content, language, input };
        command.SetAction((parse, cancellation) => LanguageLines.RunAsync(
            parse.GetValue(content)!, parse.GetValue(language)!, parse.GetValue(input), parse.InvocationConfiguration, Line, cancellation));
        return command;
    }

    private static JsonObject Line(TextUnderstanding understanding, JsonElement line)
    {
        var now = line.TryGetProperty("now", out var given) && given.ValueKind == JsonValueKind.String
            ? DateTimeOffset.Parse(given.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)
            : TimeProvider.System.GetLocalNow();
        var question = LanguageLines.Text(line, "question");
        var value = AnswerReading.Value(understanding, question, LanguageLines.Text(line, "text"), now);
        JsonNode? node = value is null ? null : question == "yes_no" ? value : double.Parse(value, CultureInfo.InvariantCulture);
        return new JsonObject { ["id"] = LanguageLines.Id(line), ["value"] = node };
    }
}
