using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using BackBot.Understanding;

namespace BackBot.Commands;

/// <summary>What the verbs <c>understand</c> and <c>answer</c> share: JSON Lines in, one line out for each.</summary>
internal static class LanguageLines
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The option that names the language.</summary>
    public static Option<string> LanguageOption() => new("--language")
    {
        Description = "The language of the texts: a folder of content/language/.",
        DefaultValueFactory = _ => "en",
    };

    /// <summary>The argument that names the file to read.</summary>
    public static Argument<FileInfo?> InputArgument(string shape) => new("file")
    {
        Description = $"A file of JSON Lines, each {shape}. Without it, standard input is read.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>The id of a line, as it was given (text or number).</summary>
    public static JsonNode? Id(JsonElement line) => line.TryGetProperty("id", out var id) ? JsonNode.Parse(id.GetRawText()) : null;

    /// <summary>A text member of a line.</summary>
    public static string Text(JsonElement line, string name)
    {
        if (!line.TryGetProperty(name, out var text) || text.ValueKind != JsonValueKind.String)
        {
            throw new ArgumentException($"the line lacks the text \"{name}\"");
        }

        try
        {
            return text.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair can't become a string by itself; its escape read as plain letters does no harm.
            return text.GetRawText().Trim('"').Replace("\\u", " ", StringComparison.Ordinal);
        }
    }

    /// <summary>Reads all lines; a bad line becomes <c>{"id","error"}</c>, the run goes on, and the exit code is 1.</summary>
    public static async Task<int> RunAsync(
        string content, string language, FileInfo? file, InvocationConfiguration io, Func<TextUnderstanding, JsonElement, JsonObject> answer, CancellationToken cancellation)
    {
        var exit = 0;
        try
        {
            var understanding = TextUnderstanding.Load(content, language);
            using var input = file is null ? Console.In : file.OpenText();
            while (await input.ReadLineAsync(cancellation) is { } line)
            {
                if (string.IsNullOrWhiteSpace(line))
                {
                    continue;
                }

                try
                {
                    using var document = JsonDocument.Parse(line);
                    await io.Output.WriteLineAsync(answer(understanding, document.RootElement).ToJsonString(Plain));
                }
                catch (Exception problem) when (problem is JsonException or ArgumentException or FormatException or InvalidOperationException)
                {
                    await io.Output.WriteLineAsync(new JsonObject { ["id"] = null, ["error"] = problem.Message }.ToJsonString(Plain));
                    exit = 1;
                }
            }
        }
        catch (Exception problem) when (problem is LanguageException or IOException or UnauthorizedAccessException)
        {
            await io.Error.WriteLineAsync(problem.Message);
            return 1;
        }

        return exit;
    }
}
